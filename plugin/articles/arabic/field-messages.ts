import { catalogue } from "./sentences.ts";

/** What faults of fields and files say; «{}» stands for a value. */
export const FIELD_MESSAGES = catalogue(`
The field {} is missing.
الحقل {1} غير موجود.
The field {} must be a text, not {}.
يجب أن يكون الحقل {1} نصا، وهو {2}.
The field {} is {}, which is read as a year of the Gregorian calendar.
الحقل {1} هو {2}، وسنته تُقرأ ميلادية.
The field {} is {}, a list whose items begin with another sign than "- ".
الحقل {1} هو {2}، وهي قائمة تبدأ بنودها بعلامة غير "- ".
The field {} must be a list of names, not {}.
يجب أن يكون الحقل {1} قائمة أسماء، وهو {2}.
The field {} must be a list of file names, not {}.
يجب أن يكون الحقل {1} قائمة بأسماء ملفات، وهو {2}.
The field {} must be a list of corrections, not {}.
يجب أن يكون الحقل {1} قائمة تصويبات، وهو {2}.
The field {} must be a list of addresses, not {}.
يجب أن يكون الحقل {1} قائمة روابط، وهو {2}.
The field {} must be true or false, not {}.
يجب أن تكون قيمة الحقل {1} true أو false، وهي {2}.
The field {} must hold fields of its own, not {}.
يجب أن يضم الحقل {1} حقولا تحته، وهو {2}.
The field {} must hold lang and url, not {}.
يجب أن يضم الحقل {1} lang وurl، وهو {2}.
The field {} must name languages, not {}.
يجب أن يسمي الحقل {1} لغات، وهو {2}.
The field {} names a language twice.
في الحقل {1} لغة مذكورة مرتين.
The field {} is empty, which is no date.
الحقل {1} فارغ، والمطلوب تاريخ.
The field {} is empty.
الحقل {1} فارغ.
The field {} is {}, which is no date.
قيمة الحقل {1} هي {2}، وليست تاريخا.
The field {} is {}, but that day was {}.
قيمة الحقل {1} هي {2}، لكن ذلك اليوم كان {3}.
The field {} is {}, and that month has {} days.
قيمة الحقل {1} هي {2}، وعدد أيام ذلك الشهر {3}.
The field {} is {}, whose two days are {} and {}.
قيمة الحقل {1} هي {2}، ويوماها مختلفان: {3} و{4}.
The field {} is {}, and years have four digits here, from 1000 to 9999.
قيمة الحقل {1} هي {2}، والسنوات هنا من أربعة أرقام، من 1000 إلى 9999.
The field {} is {}, which is no web address.
قيمة الحقل {1} هي {2}، وليست رابطا.
The field {} is {}, an address and no name.
قيمة الحقل {1} هي {2}، وهذا عنوان وليس اسما.
The field {} is {}, which is no known licence.
قيمة الحقل {1} هي {2}، وليست رخصة معروفة.
The field {} is no web address.
قيمة الحقل {1} ليست رابطا.
The field {} is {}, which is no picture's address.
قيمة الحقل {1} هي {2}، وليست رابط صورة.
The field {} is {}, which is no point of a picture.
قيمة الحقل {1} هي {2}، وليست موضعا من الصورة.
The field {} is {}, which is no duration.
قيمة الحقل {1} هي {2}، وليست مدة.
The file {} is not there.
الملف {1} غير موجود.
The file {} is none that browsers play as {}.
الملف {1} ليس مما تشغّله المتصفحات في {2}.
The file {} is no file of captions that browsers read.
الملف {1} ليس ملف كلام مكتوب تقرؤه المتصفحات.
The field {} is {}, which is no language tag.
قيمة الحقل {1} هي {2}، وليست رمز لغة.
The field {} holds no letter or digit.
ليس في الحقل {1} حرف ولا رقم.
The field {} holds a control character or half a character.
في الحقل {1} رمز تحكم أو نصف حرف.
The field {} holds the character {}, which can make a text read as what it does not say.
في الحقل {1} الرمز {2}، وقد يجعل النص يُقرأ على غير ما يقول.
The field {} holds the character {} without its end U+2069.
في الحقل {1} الرمز {2} بلا نهايته U+2069.
The field {} holds the character {} without its beginning.
في الحقل {1} الرمز {2} بلا بدايته.
The field {} does not begin at the site's root.
الرابط في الحقل {1} لا يبدأ من جذر الموقع.
The field {} holds ? or #, and hosts match paths alone.
في الحقل {1} علامة ? أو #، والخوادم لا تنظر إلا إلى المسار.
The field {} holds * or /:, which hosts read as a pattern.
في الحقل {1} علامة * أو /:، والخوادم تقرؤها نمطا.
The field {} holds an escape that stands for no letter.
في الحقل {1} ترميز بعلامة % لا يقابله حرف.
The field {} holds an escape that is cut or is not UTF-8.
في الحقل {1} ترميز بعلامة % مبتور أو ليس UTF-8.
The field {} has a part of more than {} bytes, and no file may be named so.
في الحقل {1} جزء أطول من {2} بايت، ولا يصح ذلك اسما لملف.
The field {} is that of the home page.
الرابط في الحقل {1} هو رابط الصفحة الرئيسية.
The field {} holds letters in presentation forms (such as {} for {}), which no search finds; plain letters took their place.
في الحقل {1} حروف بأشكال العرض (مثل {2} بدل {3}) لا يجدها البحث، وقد حلت محلها الحروف العادية.
The field {} has no part {}.
ليس في الحقل {1} جزء اسمه {2}.
The field {} stands by itself and belongs below {}.
الحقل {1} منفرد، ومكانه تحت {2}.
The field {} is {}, by which other generators would hold the article back; here it would be published.
قيمة الحقل {1} هي {2}، وبها تحجب برامج أخرى المقال، أما هنا فسيُنشر.
The field {} is {}, by which other generators may hold the article back; here it would be published.
قيمة الحقل {1} هي {2}، وقد تحجب بها برامج أخرى المقال، أما هنا فسيُنشر.
The field {} is {}, which is read day first: {}.
قيمة الحقل {1} هي {2}، ويُقرأ فيها اليوم قبل الشهر: {3}.
The field {} is {}, by which other generators would make a page and no article of it; here it would be published.
قيمة الحقل {1} هي {2}، وهي تجعله في البرامج الأخرى صفحة لا مقالا، أما هنا فسيُنشر.
The field {} is {}, by which other generators would hold the article back until a day; here it would be published.
قيمة الحقل {1} هي {2}، وبها تؤجل برامج أخرى نشر المقال إلى يوم معلوم، أما هنا فسيُنشر.
The field {} is {}, by which other generators would take the article away on a day; here it would be published.
قيمة الحقل {1} هي {2}، وبها تسحب برامج أخرى المقال في يوم معلوم، أما هنا فسيبقى منشورا.
The field {} is {}, by which other generators would ask readers for a password; here it would be published.
قيمة الحقل {1} هي {2}، وبها تطلب برامج أخرى كلمة مرور من القراء، أما هنا فسيُنشر للجميع.
The field {} does nothing in an article, which is data and no template.
لا أثر للحقل {1} في المقال، فالمقال بيانات وليس قالبا.
The field {} is not read, and what it says would be lost.
الحقل {1} لا يُقرأ، وسيضيع ما فيه.
The field {} is unknown and looks like {}.
الحقل {1} غير معروف، ويشبه {2}.
The field {} stands twice, in lines {} and {}.
الحقل {1} مكتوب مرتين، في السطرين {2} و{3}.
The field date is {}, and the file's name says {}.
قيمة الحقل date هي {1}، واسم الملف يقول {2}.
The field updated is {}, which is before the article's date.
قيمة الحقل updated هي {1}، وهي قبل تاريخ المقال.
The field date lies in the future, and the article is published now.
التاريخ في الحقل date لم يحن بعد، والمقال يُنشر الآن.
The file's name {} holds no letter or digit from which to make an address.
ليس في اسم الملف {1} حرف ولا رقم يُصاغ منه رابط.
The article has fields and no text.
للمقال حقول وليس له نص.
The file holds the control character {}, which no page may carry.
في الملف رمز التحكم {1}، ولا يصح في أي صفحة.
The file is empty.
الملف فارغ.
The file is not UTF-8 text.
الملف ليس نصا بترميز UTF-8.
The file is not UTF-8 text. It looks like {}.
الملف ليس نصا بترميز UTF-8، ويبدو أنه بترميز {1}.
The fields have no closing line.
لا سطر في نهاية الحقول.
The fields in JSON have no closing line }.
الحقول بصيغة JSON، ولا سطر } في نهايتها.
The fields are written in {}, which is not read here: no file of an article is run.
الحقول مكتوبة بلغة {1}، وهي لا تُقرأ هنا، فملفات المقالات لا تُنفذ.
The fields begin on line {} only: blank lines stand above them.
تبدأ الحقول في السطر {1}، وفوقها أسطر فارغة.
The line {} above the fields is indented.
قبل العلامة {1} التي فوق الحقول فراغ.
The line {} above the fields makes code of them.
السطر {1} الذي فوق الحقول يجعلها نصا برمجيا.
The line above the fields is {}, and not ---.
السطر الذي فوق الحقول هو {1}، وليس ---.
The file begins with its fields, and the line --- above them is missing.
يبدأ الملف بحقوله، والسطر --- فوقها غير موجود.
The file does not begin with its fields.
لا يبدأ الملف بحقوله.
The fields on top are not a list of \`name: value\` lines.
ما في أعلى الملف ليس أسطرا من نوع name: value.
YAML takes {} for a comment and drops it.
تعد لغة YAML {1} تعليقا وتحذفه.
Fields are nested too deeply to be read.
الحقول متداخلة إلى حد لا يمكن معه قراءتها.
The fields cannot be read as TOML: {}.
لا يمكن قراءة الحقول بلغة TOML: {1}.
A line of three signs (--- or ...) ends the fields before their end.
سطر من ثلاث علامات (--- أو ...) ينهي الحقول قبل نهايتها.
A value holds a colon followed by a space, which YAML reads as a new field.
في القيمة نقطتان بعدهما فراغ، فتقرؤهما لغة YAML حقلا جديدا.
A value begins with a character that YAML keeps for itself (@, % or \`).
تبدأ القيمة بعلامة تحتفظ بها لغة YAML لنفسها (@ أو % أو \`).
A value begins with * or &, which YAML keeps for itself.
تبدأ القيمة بعلامة * أو &، ولغة YAML تحتفظ بهما لنفسها.
A value begins with {}, which YAML keeps for itself.
تبدأ القيمة بعلامة {1}، ولغة YAML تحتفظ بها لنفسها.
The value {} begins with *, which YAML keeps for itself.
تبدأ القيمة {1} بعلامة *، ولغة YAML تحتفظ بها لنفسها.
A text in "…" holds a backslash, which YAML reads as the beginning of an escape.
في النص بين علامتي "…" شرطة مائلة إلى الخلف، فتقرؤها لغة YAML بداية رمز.
A line is indented with a tab.
في أول السطر علامة جدولة (Tab).
A line is indented differently from its neighbours.
الفراغ في أول السطر يختلف عما في جيرانه.
The line is indented differently from its neighbours.
الفراغ في أول السطر يختلف عما في جيرانه.
A quotation mark or bracket is opened and never closed, or a comma or colon is missing.
علامة اقتباس أو قوس فُتح ولم يُغلق، أو فاصلة أو نقطتان غير موجودتين.
A value or a field's name begins with a bracket, which YAML reads as a list or group.
تبدأ القيمة أو اسم الحقل بقوس، فتقرؤه لغة YAML قائمة أو مجموعة.
A value begins with a bracket, which YAML reads as a list, and text stands behind it.
تبدأ القيمة بقوس تقرؤه لغة YAML قائمة، وبعده نص.
A line holds no field: the colon after the field's name is missing.
لا حقل في السطر: النقطتان بعد اسم الحقل غير موجودتين.
Something stands where YAML expects none, usually text after a closing quotation mark.
في السطر ما لا تتوقعه لغة YAML، وهو في الغالب نص بعد علامة اقتباس مغلقة.
Fields refer to each other with & and * so often that they have no end.
تشير الحقول بعضها إلى بعض بعلامتي & و* إلى ما لا نهاية له.
The fields cannot be read: {}
لا يمكن قراءة الحقول: {1}
The line is indented, and the line above it holds a value already.
في أول السطر فراغ، وفي السطر الذي فوقه قيمة.
The first field is indented, and those below it are not.
في أول الحقل الأول فراغ، وليس في ما تحته فراغ.
An item of a list begins otherwise than with a hyphen and a space.
بند في قائمة لا يبدأ بشرطة قصيرة وفراغ.
A text in quotation marks goes on in a line that is not indented.
نص بين علامتي اقتباس يستمر في سطر ليس في أوله فراغ.
The space after the colon is missing.
لا فراغ بعد النقطتين.
A bracket is closed that was never opened.
قوس أُغلق ولم يُفتح.
`);
