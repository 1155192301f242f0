import { catalogue } from "./sentences.ts";

/** How faults and notices of texts, pictures, topics and the whole archive are mended. */
export const SITE_CURES_IN_ARABIC = catalogue(`
Name the folder as the article's file ({} beside {}), or delete it.
سمِّ المجلد باسم ملف المقال ({1} إلى جانب {2})، أو احذفه.
Name the oldest version 1.md, the next 2.md.
سمِّ أقدم النسخ 1.md والتي بعدها 2.md.
Delete the file; if it was published, take draft: true out.
احذف الملف، وإن كانت النسخة قد نُشرت فاحذف منه draft: true.
Give one of the two another number.
أعط أحدهما رقما آخر.
Name a topic that others have too, or make it another spelling of one.
اختر موضوعا لغيره من المقالات، أو اجعله كتابة أخرى لموضوع موجود.
Name a topic that others have too, or make it another spelling of one: aliases in {}.
اختر موضوعا لغيره من المقالات، أو اجعله كتابة أخرى لموضوع موجود: aliases في {1}.
Delete one of the two, or word the headlines apart.
احذف أحدهما، أو صغ العنوانين صياغتين مختلفتين.
Name a topic of the registry, add this one to it, or set the option topics.open.
اختر موضوعا من السجل، أو أضف هذا إليه، أو فعّل الخيار topics.open.
Write {}, or add the topic to the registry.
اكتب {1}، أو أضف الموضوع إلى السجل.
Write a name in letters, or add the topic to the topic registry with an id.
اكتب اسما فيه حروف، أو أضف الموضوع إلى السجل بمعرف.
Write one name for both, or add {} to the topic registry with an id of its own.
اكتب اسما واحدا للاثنين، أو أضف {1} إلى السجل بمعرف خاص به.
Rename one of the two files, or give one of them a slug.
غيّر اسم أحد الملفين، أو اكتب slug: في أحدهما.
Rename one of the two files.
غيّر اسم أحد الملفين.
Rename the file, or give the article a slug.
غيّر اسم الملف، أو اكتب slug: في المقال.
Give it another permalink, or switch the archive's page off with the option pages.
أعط الصفحة رابطا آخر، أو أوقف صفحة الأرشيف بالخيار pages.
Write the name of an article's file as it stands in the folder, its date included.
اكتب اسم ملف المقال كما هو في المجلد، ومعه تاريخه.
Name another article's file, or remove the name.
اكتب اسم ملف مقال آخر، أو احذف الاسم.
Take it out, or correct it.
احذفه، أو صححه.
Write one or two sentences: summary: ….
اكتب جملة أو جملتين: summary: ….
Write the day on which it appeared.
اكتب اليوم الذي نُشر فيه.
Write alt: with what the picture shows, below image:.
اكتب alt: تحت image: وفيه ما تُظهره الصورة.
Write what it shows between the brackets: ![…](…).
اكتب ما تُظهره بين القوسين: ![…](…).
Name the file from the article's folder, or write the page's address.
اكتب اسم الملف من مجلد المقال، أو رابط الصفحة.
Write {}, the page's address.
اكتب {1}، وهو رابط الصفحة.
Correct the address, or take the link out.
صحح الرابط، أو احذفه.
Write # and the heading's words, joined by hyphens.
اكتب # ثم كلمات العنوان الفرعي وبينها علامة -.
Set the option articles.html to true if every text is your own, or take the tags out.
فعّل الخيار articles.html إن كانت النصوص كلها لك، أو احذف الوسوم.
Write markdown in their place: an article's text is no template.
اكتب ماركداون بدلا منها، فنص المقال ليس قالبا.
Give markdown a plugin for formulas with the option markdown, or write them in words.
أضف إلى ماركداون ملحقا للمعادلات بالخيار markdown، أو اكتبها بالكلمات.
Write each article into a file of its own, and an example of fields as code.
اكتب كل مقال في ملف وحده، ومثال الحقول نصا برمجيا.
Write a blank behind ##, and in the line below a table's first row as many cells as in that row.
اكتب فراغا بعد ##، واجعل خلايا السطر الذي تحت أول صف في الجدول بعدد خلايا ذلك الصف.
Write an address that begins with one of these.
اكتب رابطا يبدأ بواحد منها.
Put the file beside the article or into {}/, and name it from there.
ضع الملف إلى جانب المقال أو في {1}/، واذكر اسمه من هناك.
Put the file beside the article or into {}/, or write a whole address: {}
ضع الملف إلى جانب المقال أو في {1}/، أو اكتب رابطا كاملا: {2}
Put the file into {}/, or write a whole address: {}
ضع الملف في {1}/، أو اكتب رابطا كاملا: {2}
Put the file into {}/, and write a link to it on a line of its own: {}.
ضع الملف في {1}/، واكتب رابطا إليه في سطر مستقل: {2}.
Name a picture here, and link to the file in the text.
اذكر هنا صورة، واكتب رابطا إلى الملف في النص.
Put the file {} into {}/ and write {}, or have its folder copied: addPassthroughCopy({}) in Eleventy's configuration.
ضع الملف {1} في {2}/ واكتب {3}، أو اطلب نسخ مجلده بكتابة addPassthroughCopy({4}) في إعدادات Eleventy.
Correct the address or take it out; the Internet Archive could not be asked for a copy.
صحح الرابط أو احذفه؛ تعذر سؤال أرشيف الإنترنت عن نسخة منه.
Correct the address or take it out; the Internet Archive has no copy of it.
صحح الرابط أو احذفه؛ ليس في أرشيف الإنترنت نسخة منه.
Write archivedUrl: {}
اكتب archivedUrl: {1}
Write the copy that the Internet Archive has: {}
اكتب مكانه النسخة المحفوظة في أرشيف الإنترنت: {1}
Write its new address: {}
اكتب عنوانه الجديد: {1}
Open it yourself, or check again another day.
افتحه بنفسك، أو أعد الفحص في يوم آخر.
Name a file in it.
اذكر ملفا فيه.
Write {}, or put the file there.
اكتب {1}، أو ضع الملف هناك.
Save the picture as {} again.
احفظ الصورة من جديد بصيغة {1}.
Let it end in {}.
اجعل اسمه ينتهي بـ{1}.
Write a viewBox, or width and height in pixels, into its <svg> tag.
اكتب في وسم <svg> الخاصية viewBox، أو العرض والارتفاع بالبكسل.
Let the file be read by the user who builds the site.
اسمح لمن يبني الموقع بقراءة الملف.
Put the folder itself there, or name the one to which it leads with the option articles.folder.
ضع المجلد نفسه مكان الوصلة، أو اذكر المجلد الذي تحيل إليه في الخيار articles.folder.
Let it be read by the user who builds the site.
اسمح لمن يبني الموقع بقراءته.
Write the name between angle brackets: {}
اكتب الاسم بين قوسين زاويين: {1}
Let the link lead to the article's file, or delete it.
اجعل الوصلة تحيل إلى ملف المقال، أو احذفها.
Make it and put articles into it, or name another with the option articles.folder: a path from the project's root.
أنشئه وضع فيه المقالات، أو اذكر مجلدا آخر بالخيار articles.folder: مسار من جذر المشروع.
Make the file, or correct the option topics: it is a path from the project's root, such as {}, not from Eleventy's data folder.
أنشئ الملف، أو صحح الخيار topics، وهو مسار من جذر المشروع مثل {1}، لا من مجلد بيانات Eleventy.
Write the fields into the articles or into the option articles.defaults, list articles with collections.articles, and delete the file.
اكتب الحقول في المقالات أو في الخيار articles.defaults، واعرض المقالات بـcollections.articles، واحذف الملف.
Write its text in markdown and let its name end in .md, or move it out of the articles' folder.
اكتب نصه بماركداون واجعل اسمه ينتهي بـ.md، أو أخرجه من مجلد المقالات.
Write --> where it ends, or begin the comment in a line of its own; write {} for the signs themselves.
اكتب --> حيث ينتهي، أو ابدأ التعليق في سطر وحده، ولكتابة العلامات نفسها اكتب {1}.
Write its end: > or -->.
اكتب نهايته: > أو -->.
Take it out, or write <{}> where it begins.
احذفه، أو اكتب <{1}> حيث يبدأ.
Give it another name, or take it out.
أعطه اسما آخر، أو احذفه.
Write {} on a line of its own where the code ends.
اكتب {1} في سطر مستقل حيث ينتهي النص البرمجي.
Write the address between < and >: {}.
اكتب الرابط بين < و>: {1}.
Write its text as a paragraph: {}
اكتب نصها في فقرة: {1}
Write [^{}] where it belongs.
اكتب [^{1}] في مكانها.
Write letters and digits joined by -: id: sadr-city.
اكتب حروفا وأرقاما تصل بينها علامة -: id: sadr-city.
Write the name that readers see: {}
اكتب الاسم الذي يراه القراء: {1}
Write a list of at most {} article files: {}
اكتب قائمة لا تزيد على {1} من ملفات المقالات: {2}
Write a list of names: {}
اكتب قائمة أسماء: {1}
Write the id of the wider topic, or leave the part out.
اكتب معرف الموضوع الأعلى، أو احذف هذا الجزء.
Write one or two sentences as one text, or leave the part out.
اكتب جملة أو جملتين نصا واحدا، أو احذف هذا الجزء.
Write - id: and name: for it.
اكتب له - id: وname:.
Write - name: for it.
اكتب له - name:.
Write each author as an entry: {}
اكتب كل كاتب بندا: {1}
Write letters and digits joined by -: id: layla-hassan, or leave the part out.
اكتب حروفا وأرقاما يفصل بينها -: id: layla-hassan، أو احذف الجزء.
Write the picture's file in the media folder: {}
اكتب ملف الصورة في مجلد الوسائط: {1}
Write it as one text: {}
اكتبه نصا واحدا: {1}
Write a few sentences as one text, or leave the part out.
اكتب بضع جمل نصا واحدا، أو احذف الجزء.
Write titles with whole addresses: {}
اكتب عناوين الروابط كاملة مع أسمائها: {1}
Write a list of whole addresses: {}
اكتب قائمة عناوين كاملة: {1}
Give one of the two another id, or make them one author.
أعط أحدهما معرفا آخر، أو اجعلهما كاتبا واحدا.
Remove the name from one of the two, or make them one author.
احذف الاسم من أحدهما، أو اجعلهما كاتبا واحدا.
Make the file, or correct the option authors: it is a path from the project's root, such as {}.
أنشئ الملف، أو صحح الخيار authors، وهو مسار من جذر المشروع مثل {1}.
Write each topic as an entry: {}
اكتب كل موضوع بندا: {1}
Give one of the two another id, or make them one topic.
أعط أحدهما معرفا آخر، أو اجعلهما موضوعا واحدا.
Remove the name from one of the two, or make them one topic.
احذف الاسم من أحدهما، أو اجعلهما موضوعا واحدا.
Name the id of a topic in this file.
اكتب معرف موضوع في هذا الملف.
Name the id of a wider topic, or leave the parent out.
اكتب معرف موضوع أعلى، أو احذف parent.
Take the parent away from one topic of the circle.
احذف parent من أحد مواضيع الحلقة.
Write {} where it ends.
اكتب {1} حيث ينتهي.
Write {}.
اكتب {1}.
`);
