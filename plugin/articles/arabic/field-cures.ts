import { catalogue } from "./sentences.ts";

/** How faults of fields and files are mended. */
export const FIELD_CURES_IN_ARABIC = catalogue(`
Write the headline as one text: {}
اكتب العنوان نصا واحدا: {1}
Write true when the archive, not the source, worded the headline.
اكتب true إذا كان الأرشيف هو من صاغ العنوان لا المصدر.
Write 2019-08-07, 2019-08, 2019, 2019-08-07T14:30 or {}.
اكتب 2019-08-07 أو 2019-08 أو 2019 أو 2019-08-07T14:30 أو {1}.
Write 2019-08-07, 2019-08-07T14:30 or {}, or leave the field out.
اكتب 2019-08-07 أو 2019-08-07T14:30 أو {1}، أو احذف الحقل.
Write ids, names or aliases from the topic registry: {}
اكتب معرفات أو أسماء من سجل المواضيع: {1}
Write names: authors: [اسم, اسم], or one text with «،» between them.
اكتب أسماء: authors: [اسم, اسم]، أو نصا واحدا بينها فيه «،».
Write names: sources: {}, or one text with «،».
اكتب أسماء: sources: {1}، أو نصا واحدا فيه «،».
Write the dateline's place as one text: place: بغداد.
اكتب مكان الخبر نصا واحدا: place: بغداد.
Write one or two sentences as one text.
اكتب جملة أو جملتين نصا واحدا.
Write image: with src, alt, caption and credit indented below it.
اكتب image: وتحتها src وalt وcaption وcredit، وقبل كل منها فراغان.
Write top, bottom, left, right or center, two of them, or 50% 20%: focus: top left.
اكتب أعلى أو أسفل أو يمين أو يسار أو وسط، أو كلمتين منها، أو 50% 20%: focus: أعلى اليمين.
Write a file or an address: video: film.mp4, or src, title, poster, captions indented below it.
اكتب ملفا أو رابطا: video: film.mp4، أو تحتها src وtitle وposter وcaptions، وقبل كل منها فراغان.
Write a file or an address: audio: talk.mp3, or src, title, transcript indented below it.
اكتب ملفا أو رابطا: audio: talk.mp3، أو تحتها src وtitle وtranscript، وقبل كل منها فراغان.
Write minutes and seconds: duration: 12:30.
اكتب الدقائق والثواني: duration: 12:30.
Name a film under video: (mp4, webm), a sound under audio: (mp3, m4a, ogg).
ضع الفيديو تحت video: (mp4 أو webm)، والصوت تحت audio: (mp3 أو m4a أو ogg).
Save the captions as WebVTT, and let the file end in .vtt.
احفظ الكلام المكتوب بصيغة WebVTT، وليكن آخر اسم الملف ‎.vtt.
Write the name of the series as one text.
اكتب اسم السلسلة نصا واحدا.
Write the number of the part in its series: {}
اكتب رقم الحلقة في سلسلتها: {1}
Write related: with pin or exclude indented below it, each a list of file names.
اكتب related: وتحتها pin أو exclude، وكل منهما قائمة بأسماء ملفات.
Write the whole address: {}
اكتب الرابط كاملا: {1}
Write a name such as CC-BY-4.0, or the address of the terms: {}
اكتب اسما مثل CC-BY-4.0، أو رابط شروط النشر: {1}
Write old addresses from the site's root: {}
اكتب الروابط القديمة من جذر الموقع: {1}
Write languages with addresses: {}
اكتب اللغات وروابطها: {1}
Write a list of entries, each with date and text.
اكتب قائمة، في كل بند منها date وtext.
Write a language tag such as ar, ar-IQ or ckb.
اكتب رمز لغة مثل ar أو ar-IQ أو ckb.
Write the last part of the address: slug: شارع-المتنبي.
اكتب الجزء الأخير من الرابط: slug: شارع-المتنبي.
Write true or false.
اكتب true أو false.
Correct the value.
صحح القيمة.
Delete the character, which nobody sees: type the text anew, or copy it without formatting.
احذف الرمز الذي لا يُرى: اكتب النص من جديد، أو انسخه بلا تنسيق.
Save the file with plain letters.
احفظ الملف بالحروف العادية.
Write slug: for the last part of the address, for the rest comes from the date; an old address goes into redirectFrom:.
اكتب slug: للجزء الأخير من الرابط، فالباقي من التاريخ، والرابط القديم مكانه redirectFrom:.
Put a file arshif/article.njk into the site's includes to change how articles look.
لتغيير شكل المقالات ضع ملفا باسم arshif/article.njk في مجلد القوالب.
Make a template of your own that paginates over collections.articles.
اصنع قالبا خاصا بك يعرض collections.articles على صفحات.
Work the value out in a template of your own, or in a filter.
احسب القيمة في قالب خاص بك أو في مرشح.
Indent it by two spaces below {}:.
اكتبه تحت {1}: وقبله فراغان.
Write draft: true to hold it back, take the field out to publish it, or add {} to the option articles.fields if it is your own.
اكتب draft: true لحجبه، أو احذف الحقل لنشره، أو أضف {1} إلى الخيار articles.fields إن كان حقلا خاصا بك.
Write draft: true to hold it back, or rename the file to publish it.
اكتب draft: true لحجبه، أو غيّر اسم الملف لنشره.
Write draft: true to hold it back, or move the file to publish it.
اكتب draft: true لحجبه، أو انقل الملف لنشره.
Write {}:, or add {} to the option articles.fields if it is your own.
اكتب {1}:، أو أضف {2} إلى الخيار articles.fields إن كان حقلا خاصا بك.
{} If it is your own, add it to the option articles.fields.
{1} وإن كان حقلا خاصا بك فأضفه إلى الخيار articles.fields.
Its parts are {}.
أجزاؤه: {1}.
Write topics: with ids, names or aliases from the topic registry.
اكتب topics: وفيه معرفات أو أسماء من سجل المواضيع.
Write summary: with one or two sentences.
اكتب summary: وفيه جملة أو جملتان.
Write summary:, or, if it names a picture, image: with src: indented below it.
اكتب summary:، أو، إن كان اسم صورة، image: وتحتها src:.
There is no second headline: join it to title:, or write it as summary:.
لا عنوان ثان هنا: ضمه إلى title:، أو اكتبه summary:.
Write image: with src: indented below it, and beside that alt:, caption: and credit:.
اكتب image: وتحتها src:، وإلى جانبها alt: وcaption: وcredit:.
Write image: with {} indented below it.
اكتب image: وتحتها {1}.
Write updated: with the day, or day and time, of the last change.
اكتب updated: وفيه يوم آخر تغيير، أو يومه وساعته.
Write date: with the day, or day and time, of publication.
اكتب date: وفيه يوم النشر، أو يومه وساعته.
Write authors: with their names.
اكتب authors: وفيه الأسماء.
Write title: with the headline.
اكتب title: وفيه العنوان.
Write sources: with names; the whole address of the original goes into originalUrl:.
اكتب sources: وفيه أسماء، أما رابط الأصل الكامل فمكانه originalUrl:.
Write originalUrl: with the whole address at the source, or, if it is this site's own old address, redirectFrom: from the site's root.
اكتب originalUrl: وفيه الرابط الكامل عند المصدر، أو، إن كان رابطا قديما لهذا الموقع، redirectFrom: من جذر الموقع.
Write redirectFrom: with the old addresses from the site's root: {}
اكتب redirectFrom: وفيه الروابط القديمة من جذر الموقع: {1}
Write draft: true, or delete the file: the article it leads to names this address with redirectFrom:.
اكتب draft: true، أو احذف الملف: فالمقال الذي يؤدي إليه يذكر هذا الرابط في redirectFrom:.
Write place: with the dateline's place as one text.
اكتب place: وفيه مكان الخبر نصا واحدا.
Write lang: with a language tag such as ar, ar-IQ or ckb.
اكتب lang: وفيه رمز لغة مثل ar أو ar-IQ أو ckb.
Write slug: with the last part of the address.
اكتب slug: وفيه الجزء الأخير من الرابط.
Write series: with its name as one text.
اكتب series: وفيه اسم السلسلة نصا واحدا.
Write seriesPart: with the number of the part, beside series:.
اكتب seriesPart: وفيه رقم الحلقة، إلى جانب series:.
Write corrections: with entries, each with date and text.
اكتب corrections: وفيه بنود، في كل منها date وtext.
Write related: with pin: indented below it, a list of article files.
اكتب related: وتحتها pin:، وهي قائمة بملفات مقالات.
Rename the file, or write slug: with a few words.
غيّر اسم الملف، أو اكتب slug: وفيه بضع كلمات.
Write the text below the second line ---, or write draft: true until it is there.
اكتب النص تحت السطر --- الثاني، أو اكتب draft: true إلى أن يكتمل.
Rename the file, or correct the date.
غيّر اسم الملف، أو صحح التاريخ.
Write {}, or {} if the month stands first.
اكتب {1}، أو {2} إن كان الشهر مكتوبا أولا.
An archive needs a day that stays: write 2019-08-07, the day on which the article appeared.
لا بد للأرشيف من يوم ثابت: اكتب 2019-08-07، أي يوم نشر المقال.
Correct one of the two dates.
صحح أحد التاريخين.
Correct the date, or write draft: true until it has come.
صحح التاريخ، أو اكتب draft: true إلى أن يحين.
Delete that character, or save the file as UTF-8 text again.
احذف الرمز، أو احفظ الملف من جديد بترميز UTF-8.
Write the article with its fields on top (title and date are required), or delete the file.
اكتب المقال وحقوله في أعلاه (title وdate مطلوبان)، أو احذف الملف.
Save it as UTF-8.
احفظه بترميز UTF-8.
Save it as UTF-8, for example: {}.
احفظه بترميز UTF-8، مثلا: {1}.
Begin the file with a line ---, then title: and date:, then a line ---, then the text.
ابدأ الملف بسطر ---، ثم title: وdate:، ثم سطر ---، ثم النص.
Begin the file with a line ---, then title: and date:, then a line ---, then the text; a file that is no article belongs elsewhere.
ابدأ الملف بسطر ---، ثم title: وdate:، ثم سطر ---، ثم النص. أما ما ليس مقالا فمكانه مجلد آخر.
Write a line {} below the last field, and the text below it.
اكتب سطر {1} تحت آخر الحقول، ثم النص تحته.
Write the last brace on a line of its own.
اكتب القوس الأخير في سطر وحده.
Write them as YAML: a line ---, then name: value on a line each, then a line ---.
اكتبها بلغة YAML: سطر ---، ثم name: value في سطر لكل حقل، ثم سطر ---.
Take the blank lines out.
احذف الأسطر الفارغة.
Take it out, and the line that ends the code.
احذفه مع السطر الذي ينهي النص البرمجي.
Begin it without a blank.
ابدأه بلا فراغ.
Write it as three hyphens: ---.
اكتبه ثلاث علامات: ---.
Write a line --- above the first field, and one below the last.
اكتب سطر --- فوق الحقل الأول، وآخر تحت الحقل الأخير.
Put the whole value in quotation marks, or write a space after # if it is a comment.
ضع القيمة كلها بين علامتي اقتباس، أو اكتب فراغا بعد # إن كان تعليقا.
Write fields below fields only a few steps deep.
لا تجعل حقولا تحت حقول إلا لدرجات قليلة.
Write fields below fields only a few steps deep, and put a text with many brackets in quotation marks.
لا تجعل حقولا تحت حقول إلا لدرجات قليلة، وضع النص الكثير الأقواس بين علامتي اقتباس.
Write each field as name = "value", or all as YAML between lines ---.
اكتب كل حقل هكذا: name = "value"، أو اكتبها كلها بلغة YAML بين سطري ---.
Take that line out.
احذف ذلك السطر.
Put the whole value in quotation marks: {}
ضع القيمة كلها بين علامتي اقتباس: {1}
Put the value in quotation marks: {}
ضع القيمة بين علامتي اقتباس: {1}
Put it in quotation marks: {}
ضعها بين علامتي اقتباس: {1}
Put the text in single quotation marks: {}
ضع النص بين علامتي اقتباس مفردتين: {1}
Put the whole value in one pair of quotation marks; a mark inside it goes in the other kind: {}
ضع القيمة كلها بين علامتي اقتباس، وما في داخلها من علامات فمن النوع الآخر: {1}
Close it; a text with quotation marks inside goes in the other kind: {}
أغلقه، والنص الذي فيه علامات اقتباس يوضع بين علامتين من النوع الآخر: {1}
Indent with spaces.
استعمل الفراغات في أول السطر.
Give the lines of one field the same number of spaces, and put a text with special characters in quotation marks.
اجعل الفراغات في أول أسطر الحقل الواحد متساوية، وضع النص الذي فيه علامات خاصة بين علامتي اقتباس.
Give the items of one list the same number of spaces.
اجعل الفراغات قبل بنود القائمة الواحدة متساوية.
Write the Gregorian day, or the Hijri one with its month's name: {}.
اكتب اليوم الميلادي، أو الهجري باسم شهره: {1}.
Begin each item with a hyphen and a space: {}
ابدأ كل بند بشرطة قصيرة وفراغ: {1}
Indent that line, or write the whole text on one line.
اجعل في أول ذلك السطر فراغا، أو اكتب النص كله في سطر واحد.
Write it as name: value; or, if it goes on from the line above, indent it by two spaces.
اكتبه هكذا: name: value، أو اجعل في أوله فراغين إن كان تتمة للسطر الذي فوقه.
Write it as name: value.
اكتبه هكذا: name: value.
Keep one of the two.
أبق واحدا منهما.
Write the values out where they are needed.
اكتب القيم حيث يُحتاج إليها.
Write each field as name: value, and put a text with special characters in quotation marks.
اكتب كل حقل هكذا: name: value، وضع النص الذي فيه علامات خاصة بين علامتي اقتباس.
Begin it where the line above begins; or, if it belongs below that line, write nothing behind the colon there.
ابدأه حيث يبدأ السطر الذي فوقه، أو، إن كان مكانه تحته، فلا تكتب شيئا بعد نقطتي ذلك السطر.
Begin each field at the line's beginning.
ابدأ كل حقل من أول السطر.
Take it out, or put the whole value in quotation marks.
احذفه، أو ضع القيمة كلها بين علامتي اقتباس.
`);
