import { plainFieldName, plainFieldNames } from "./field-names.ts";

/**
 * Fields that other generators and content systems know, by the field of the contract that takes
 * what they say. Sources: the documents of Jekyll (with its plugins seo-tag, feed, redirect-from,
 * last-modified-at), Hugo, Eleventy, Hexo, Gatsby, Astro, Zola, Pelican, Nikola, Ghost, Decap and
 * Front Matter CMS, the files of wordpress-export-to-markdown, and Arabic newsrooms' own words.
 */
interface ForeignFields {
  /** The field of the contract, or none where there is no such thing. */
  readonly field?: string;
  readonly cure: string;
  readonly names: readonly string[];
}

const PICTURES =
  "image images img imgs picture pictures pic photo photos cover thumbnail thumb banner header hero poster splash featured feature featuredimage featureimage coverimage coverphoto coverart thumbnailimage bannerimage bannerimg headerimage headerimg heroimage heroimg ogimage socialimage shareimage previewimage postimage cardimage mainimage leadimage leadphoto topimage topimg titleimage teaserimage indeximg masthead gallery imagegallery صوره صور غلاف صورهغلاف صورهبارزه صورهرئيسيه صورهمقال صورهخبر معرضصور";

const FOREIGN: readonly ForeignFields[] = [
  {
    field: "topics",
    cure: "Write topics: with ids, names or aliases from the topic registry.",
    names: words(
      "tags tag tagged category categories cat cats primarycategory maincategory categoryname subcategory subcategories keyword keywords newskeywords section sections subsection taxonomy taxonomies subject subjects topic topicname labels rubric rubrics rubrique desk beat hashtag hashtags posttag تصنيف تصنيفات وسم وسوم قسم اقسام باب ابواب موضوع مواضيع موضوعات كلماتمفتاحيه كلماتدلاليه كلمهمفتاحيه هاشتاغ هاشتاغات هاشتاق محور محاور",
    ),
  },
  {
    field: "summary",
    cure: "Write summary: with one or two sentences.",
    names: words(
      "description descriptions desc shortdescription longdescription metadescription metadesc excerpt excerpts abstract lead lede intro introduction introtext standfirst dek deck synopsis blurb brief digest precis shorttext teasertext ملخص موجز خلاصه وصف مقدمه مقتطف نبذه",
    ),
  },
  {
    field: "summary",
    cure: "Write summary:, or, if it names a picture, image: with src: indented below it.",
    names: words("teaser"),
  },
  {
    field: "summary",
    cure: "There is no second headline: join it to title:, or write it as summary:.",
    names: words(
      "subtitle subheadline subheading subhead subhed subheader secondtitle secondarytitle kicker eyebrow strapline overline tagline pretitle supertitle shoulder عنوانفرعي عنوانثانوي عنوانثان عنوانتمهيدي ترويسه",
    ),
  },
  {
    field: "image",
    cure: "Write image: with src: indented below it, and beside that alt:, caption: and credit:.",
    names: words(PICTURES),
  },
  {
    field: "image",
    cure: "Write image: with credit: indented below it.",
    names: words("photographer photographers photocredits تصوير عدسه مصور مصدرصوره"),
  },
  {
    field: "image",
    cure: "Write image: with alt: or caption: indented below it.",
    names: words("وصفصوره نصبديل تعليقصوره شرحصوره"),
  },
  {
    field: "updated",
    cure: "Write updated: with the day, or day and time, of the last change.",
    names: words(
      "lastmod lastmodified lastmodifiedat lastmodifieddate lastmodifiedon modified modifiedat modifiedon modifieddate modifiedtime datemodified modificationdate moddate updatedat updatedon updateddate updatedtime updatedate updatetime update dateupdated lastupdated lastupdatedat lastupdate lastedited lastedit edited editedat editedon revised revisedat revisiondate changed changedat changeddate datechanged تحديث اخرتحديث تاريختحديث محدث معدل تعديل اخرتعديل تاريختعديل",
    ),
  },
  {
    field: "date",
    cure: "Write date: with the day, or day and time, of publication.",
    names: words(
      "pubdate publishup publishdate publishdatetime publishtime publishedat publishedon publishedtime publisheddate publishat publishon publicationdate publicationtime published datepublished datepublish publishingdate pubtime pubdatetime firstpublished firstpublishedat created createdat createdon createddate creationdate createdate createtime datecreated postdate postdategmt posted postedat postedon postdatetime dateposted issued issuedate issuedat dateissued released releasedate releasedat datetime timestamp originaldate displaydate writtenon written تاريخ تاريخنشر نشرفي نشربتاريخ نشريوم وقتنشر تاريخانشاء تاريخاضافه تاريخاصدار تاريخمقال تاريخخبر",
    ),
  },
  {
    field: "authors",
    cure: "Write authors: with their names.",
    names: words(
      "author authorname authornames writer writers writtenby byline bylines by creator creators contributor contributors reporter reporters journalist journalists columnist correspondent person كاتب كاتبه كتاب اسمكاتب بقلم مولف مولفون مولفين محرر محررون تحرير اعداد مراسل مراسله صحفي صحافي كتبه كتبها كتابه",
    ),
  },
  {
    field: "title",
    cure: "Write title: with the headline.",
    names: words(
      "headline heading name maintitle fulltitle عنوان عنوانرئيسي عنوانمقال عنوانخبر مانشيت",
    ),
  },
  {
    field: "sources",
    cure: "Write sources: with names; the whole address of the original goes into originalUrl:.",
    names: words(
      "source sourcename agency agencies newsagency outlet publisher publication provider via مصدر مصادر وكاله وكالات ناشر جهه جريده صحيفه نقلاعن",
    ),
  },
  {
    field: "originalUrl",
    cure: "Write originalUrl: with the whole address at the source, or, if it is this site's own old address, redirectFrom: from the site's root.",
    names: words(
      "guid link sourceurl sourcelink linktosource canonical canonicalurl canonicallink canonicaluri externalurl externallink external originallink originalurl originurl weburl رابط رابطاصلي رابطمصدر رابطمقال",
    ),
  },
  {
    field: "redirectFrom",
    cure: "Write redirectFrom: with the old addresses from the site's root: redirectFrom: [/ar/1234.html].",
    names: words(
      "aliases alias redirectfrom redirectsfrom redirects redirect oldurl oldurls oldlink oldpath oldaddress previousurl previousurls legacyurl formerurl url path permalinks slugs رابطقديم روابطقديمه عنوانقديم",
    ),
  },
  {
    cure: "Write draft: true, or delete the file: the article it leads to names this address with redirectFrom:.",
    names: words("redirectto redirecturl redirectlink"),
  },
  {
    field: "place",
    cure: "Write place: with the dateline's place as one text.",
    names: words("location locations city dateline placename مكان مدينه مكانحدث"),
  },
  {
    field: "lang",
    cure: "Write lang: with a language tag such as ar, ar-IQ or ckb.",
    names: words("language locale langcode languagecode lng لغه"),
  },
  {
    field: "slug",
    cure: "Write slug: with the last part of the address.",
    names: words("basename postname urlslug permaslug"),
  },
  {
    field: "series",
    cure: "Write series: with its name as one text.",
    names: words("seriesname seriestitle serie سلسله ملف"),
  },
  {
    field: "seriesPart",
    cure: "Write seriesPart: with the number of the part, beside series:.",
    names: words(
      "seriesorder seriesindex seriesnumber seriesposition partofseries part episode episodenumber حلقه رقمحلقه جزء",
    ),
  },
  {
    field: "corrections",
    cure: "Write corrections: with entries, each with date and text.",
    names: words(
      "correction errata erratum correctionnote editorsnote editornote تصحيح تصويب تصحيحات استدراك",
    ),
  },
  {
    field: "related",
    cure: "Write related: with pin: indented below it, a list of article files.",
    names: words(
      "relatedposts relatedarticles relatedpages seealso readmore readalso مقالاتذاتصله اقرايضا ذاتصله",
    ),
  },
];

/** What stands behind a picture's name when the field is one of its parts. */
const PICTURE_PART =
  /^(.+?)(?:(url|src|path|file|filename|link|uri)|(alt|alttext|altname|description|desc)|(caption|captions|title)|(credit|credits|creditline|source|by|copyright|photographer))$/;

const BY_NAME: ReadonlyMap<string, ForeignFields> = new Map(
  FOREIGN.flatMap((entry) => entry.names.map((name) => [plainFieldName(name), entry] as const)),
);

const PICTURE_NAMES: ReadonlySet<string> = new Set(words(PICTURES).map(plainFieldName));

/** What to write instead of a field that another generator knows. */
export interface Replacement {
  /** The field of the contract that takes what the other says. */
  readonly field?: string | undefined;
  readonly cure: string;
}

/**
 * What takes the place of a field that is none of the contract's.
 *
 * @param name as it is written, in any capitals, with `-`, `_` or without
 * @returns `undefined` for a field that no table here knows
 */
export function replacementOf(name: string): Replacement | undefined {
  const names = plainFieldNames(name);
  for (const plain of names) {
    const known = BY_NAME.get(plain);
    if (known !== undefined) return known;
  }
  for (const plain of names) {
    const [, picture = "", address, alt, caption] = PICTURE_PART.exec(plain) ?? [];
    if (!PICTURE_NAMES.has(picture)) continue;
    const part = address ? "src" : alt ? "alt" : caption ? "caption" : "credit";
    return { field: "image", cure: `Write image: with ${part}: indented below it.` };
  }
  return undefined;
}

function words(list: string): string[] {
  return list.split(" ");
}

/** All names of such fields in letters that files write: small, and joined. */
export function foreignNames(): string[] {
  return [...new Set(FOREIGN.flatMap(({ names }) => names))].sort();
}
