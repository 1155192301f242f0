import { isEmptyValue, plainFieldName, plainFieldNames } from "./field-names.ts";

/**
 * Fields by which other generators hold an article back: from being made, or from lists, feeds and
 * searches. Sources: the documents of Jekyll, Hugo (`build`, `headless`, `expiryDate`), Eleventy,
 * Hexo, Gatsby, Astro and Starlight, Docusaurus, VuePress, Zola, Pelican, Nikola, Grav, Statamic,
 * Lektor, Drupal, Ghost, Obsidian Publish, Decap, and the files of WordPress exporters.
 */

/** The places in which an article may be left out. */
const PLACES =
  "(?:collections?|sitemaps?|search(?:index|results?)?|indexing|index|feeds?|rss|home(?:page)?|lists?|listings?|archives?|robots)";

/** True holds the article back. */
const HOLDS = new RegExp(
  `^(?:is|save|saveas|savedas|markedas)?(?:drafts?|hidden|hide|private|secret|unlisted|unpublish(?:ed)?|notpublished|withheld|withdrawn|retracted|embargo(?:ed)?|deleted|trash(?:ed)?|ignored?|skip(?:ped)?|disabled?|inactive|internal|confidential|headless|wip|workinprogress|protected|passwordprotected|restricted|members?only|subscribers?only|invisible|exclude|excluded)$|^(?:eleventy|robots)?(?:exclude|excluded|hide|hidden|omit|no|not|without|skip|disable)(?:from|in|on)?${PLACES}(?:ed)?$|^robots(?:exclude|disallow)$|^${PLACES}(?:exclude|excluded|disabled?|hidden)$`,
);

/** False holds it back. */
const SHOWS = new RegExp(
  `^(?:is|show|include|allow)?(?:in|on)?(?:publish(?:ed)?|public|visible|listed|listable|enabled?|active|live|online|approved|released|render(?:able|ed)?|routable|discoverable|accessibleforfree|indexable|indexed|searchable|pagefind|show|display(?:ed)?|output|write|${PLACES})$`,
);

const ARABIC_HOLDS = plainNames(
  "مسودة مسوّدات مخفي مخفية إخفاء خاص خاصة سري سرية محجوب غير_منشور غير_مدرج محذوف مؤجل معلق مستبعد",
);
const ARABIC_SHOWS = plainNames("منشور منشورة نشر انشر النشر عام عامة ظاهر مرئي معروض إظهار مفعل");

/** What says how far an article has come, or who may see it. */
const STATUS =
  /^(?:(?:article|content)?(?:status|visibility)|(?:post|entry|publish|published|publishing|publication|editorial|workflow)?(?:status|state|stage|visibility)|access|audience)$/;
const ARABIC_STATUS = plainNames("حالة حالة_النشر حالة_المقال الظهور الرؤية مستوى_الوصول");
/** Those of them that no site uses for anything else. */
const ALWAYS_STATUS = /status|visibility|publish|workflow|editorial|^حاله|^ظهور|^رويه/;

const PUBLIC = plainNames(
  "published publish public live visible shown online active posted final open everyone all any anyone listed released approved complete completed done featured on yes true 1 منشور منشورة نُشر تم_النشر عام عامة للعموم للجميع معتمد معتمدة ظاهر مرئي نعم نهائي مكتمل",
);
const WITHHELD = plainNames(
  "draft drafts private pending future scheduled trash trashed auto-draft inherit hidden unlisted unpublished in-review review under-review needs-review ready archived deleted wip withdrawn withheld embargo embargoed members member paid tiers subscribers password protected internal restricted rejected spam on-hold hold skip none never no false 0 link local مسودة مسودات خاص خاصة مخفي معلق قيد_المراجعة مراجعة قيد_الانتظار مؤجل مجدول محذوف غير_منشور سري أرشيف مؤرشف لا",
);

const EXPIRY =
  /^(?:expir(?:y|es?|ed|ation|ing)(?:date|time|datetime|at|on)?|date(?:expir(?:y|es|ed|ation))|unpublish(?:ed)?(?:date|time|at|on)|publish(?:ed)?(?:end|until|to|down)(?:date)?|publicationend(?:date)?|(?:valid|visible|live|show)(?:until|to)|(?:archive|remove|delete|hide)(?:date|at|on|after)|sunset(?:date)?|offline(?:date|at)?|availableuntil)$/;
const ARABIC_EXPIRY = plainNames(
  "تاريخ_الانتهاء انتهاء_النشر تاريخ_انتهاء_النشر ينتهي_في صالح_حتى تاريخ_الحذف",
);

/** A day on which the article would first be shown. */
const SCHEDULED =
  /^(?:embargo(?:ed)?(?:until|date|to|at)|schedul(?:e|ed|ing)(?:at|for|on|date|time|publish)?|go(?:es)?live(?:at|on|date)?|(?:publish|live|visible|show|available)(?:after|from|start|up)(?:date)?)$/;
const ARABIC_SCHEDULED = plainNames("موعد_النشر جدولة_النشر ينشر_في محجوب_حتى");

/** What a file becomes. */
const TYPE = /^(?:(?:post|content|page|entry)?type|kind)$|^نوع(?:المحتوي)?$/;
const PAGE = plainNames("page pages static static-page section-index صفحة صفحة_ثابتة");

const PASSWORD =
  /^(?:post|enc)?(?:password|passphrase|passcode|passwd|pwd)(?:protected|hash)?$|^(?:is)?encrypt(?:ed|ion)?$/;
const ARABIC_PASSWORD = plainNames("كلمة_المرور كلمة_السر كلمة_مرور");

/** Groups whose parts may hold an article back. */
const GROUPS =
  /^(?:build|seo|sitemap|robots?|search|feed|rss|publish|publishing|meta|pagefind|index|options|settings)$/;

/**
 * Would the generator that knows this field hold the article back?
 *
 * @param name the field's name in any spelling
 * @param value as YAML gives it
 * @returns what it asks for, as the end of a sentence; `null` for a field that could ask for it and
 *   does not; `undefined` for any other
 */
export function withholding(name: string, value: unknown): string | null | undefined {
  if (isEmptyValue(value)) return undefined;
  const asked = plainFieldNames(name).map((plain) => askedBy(plain, value));
  return asked.find((found) => typeof found === "string") ?? asked.find((found) => found === null);
}

const HELD = "would hold the article back";
export const EXPIRES = "would take the article away on a day";
export const UNTIL = "would hold the article back until a day";

function askedBy(name: string, value: unknown): string | null | undefined {
  const isOff = truth(value) === false;
  if (PASSWORD.test(name) || ARABIC_PASSWORD.has(name)) {
    return isOff ? null : "would ask readers for a password";
  }
  if (EXPIRY.test(name) || ARABIC_EXPIRY.has(name)) {
    return isOff ? null : EXPIRES;
  }
  if (SCHEDULED.test(name) || ARABIC_SCHEDULED.has(name)) {
    return isOff ? null : UNTIL;
  }
  if (name === "permalink" && isOff) return HELD;
  if (TYPE.test(name) && PAGE.has(wordOf(value))) return "would make a page and no article of it";
  if (/bots?$/.test(name) || GROUPS.test(name)) {
    if (/\b(?:noindex|none)\b/i.test(String(value))) return HELD;
    if (typeof value === "object" && !Array.isArray(value)) {
      const parts = Object.entries(value as object);
      return parts.some(([part, of]) => typeof withholding(part, of) === "string") ? HELD : null;
    }
  }
  if (HOLDS.test(name) || ARABIC_HOLDS.has(name)) return isOff ? null : HELD;
  if (SHOWS.test(name) || ARABIC_SHOWS.has(name)) {
    if (isOff || isWithheldWord(value)) return HELD;
    return truth(value) === true || isPublicWord(value) ? null : undefined;
  }
  if (!STATUS.test(name) && !ARABIC_STATUS.has(name)) return undefined;
  if (isWithheldWord(value)) return HELD;
  const isSure = !ALWAYS_STATUS.test(name) || truth(value) === true || isPublicWord(value);
  return isSure ? null : "may hold the article back";
}

/** A truth value, however it is written; `undefined` for anything else. */
export function truth(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = wordOf(value);
  if (/^(?:false|no|off|n|never|none|0|لا|كلا|خطا|خاطي)$/.test(word)) return false;
  return /^(?:true|yes|on|y|always|1|نعم|اجل|صح|صحيح)$/.test(word) ? true : undefined;
}

/** In numbers 1 alone is published: 0 and -2 are Joomla's and Drupal's for what is not. */
function isWithheldWord(value: unknown): boolean {
  const word = wordOf(value);
  return WITHHELD.has(word) || (/^\d+$/.test(word) && word !== "1");
}

function isPublicWord(value: unknown): boolean {
  return PUBLIC.has(wordOf(value));
}

function wordOf(value: unknown): string {
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof single === "string" || typeof single === "number"
    ? plainFieldName(String(single))
    : String(single);
}

function plainNames(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(plainFieldName));
}
