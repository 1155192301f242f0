import { describe, expect, test } from "vitest";
import { RelatedIndex, type RelatedInput } from "../../plugin/related/index.ts";

const HOUR = 3_600_000;

/** A report of an hour, counted from the first. */
function report(hour: number, source: string, body: string, title = "خبر"): RelatedInput {
  const id = `${source}-${hour}-${body.length}`;
  return { id, title, lead: "", body, topics: [], date: hour * HOUR, source };
}

/** Numbers of the articles that carry one text, by groups. */
function groups(...inputs: RelatedInput[]): number[][] {
  return RelatedIndex.build(inputs).copyGroups();
}

const BULLETINS: readonly (readonly [name: string, body: (day: number) => string])[] = [
  [
    "rates of exchange",
    (day) =>
      `أسعار صرف الدولار في بغداد ليوم 0${day} آذار. بلغ سعر البيع في محال الصيرفة بالأسواق المحلية ${147 + day}750 دينارا لكل 100 دولار، بينما بلغ سعر الشراء ${146 + day}250 دينارا لكل 100 دولار، وسجلت بورصتا الكفاح والحارثية المركزيتان في العاصمة ${147 + day}500 دينار.`,
  ],
  [
    "prayer times",
    (day) =>
      `مواقيت الصلاة في العاصمة بغداد والمناطق المجاورة لها بحسب التوقيت المحلي ليوم ${day} آذار: صلاة الفجر 5:${10 + day} والشروق 6:${31 - day} وصلاة الظهر 12:${19 + day} وصلاة العصر 3:${40 + day} وصلاة المغرب 6:${20 + day} وصلاة العشاء 7:${35 + day}.`,
  ],
  [
    "the weather",
    (day) =>
      `تتوقع هيئة الأنواء الجوية أن يكون الطقس غدا صحوا مع قطع من الغيوم في المنطقة الوسطى، ودرجات الحرارة العظمى في العاصمة 2${day} مئوية والصغرى ${day + 4}، وفي البصرة ${day + 30} والصغرى ${day + 14}، والرياح شمالية غربية خفيفة إلى معتدلة السرعة.`,
  ],
  [
    "a table of football",
    (day) =>
      `ترتيب فرق الدوري الممتاز بعد مباريات الجولة ${day + 10}: الشرطة في الصدارة برصيد ${40 + day * 3} نقطة، ثم القوة الجوية برصيد ${37 + day * 2} نقطة، ثم الزوراء برصيد ${33 + day} نقطة، ثم الطلبة برصيد ${30 + day * 3} نقطة، ثم النفط والكرخ والميناء.`,
  ],
];

describe("regular bulletins in the same words are no copies of each other", () => {
  test.each(BULLETINS)("%s, one a day of one source", (_, body) => {
    const days = [1, 2, 3, 4, 5, 6];
    expect(groups(...days.map((day) => report(day * 24, "السومرية", body(day))))).toEqual([]);
  });

  test.each(BULLETINS)("%s, each of another source than the one before", (_, body) => {
    const days = [1, 2, 3, 4];
    expect(
      groups(...days.map((day) => report(day * 24, day % 2 ? "السومرية" : "واع", body(day)))),
    ).toEqual([]);
  });

  test.each(BULLETINS)("%s, which two sources print: each day's two are copies", (_, body) => {
    const pairs = [1, 2, 3].flatMap((day) => [
      report(day * 24, "واع", body(day)),
      report(day * 24 + 3, "السومرية", body(day)),
    ]);
    expect(groups(...pairs)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  test("the weather in words alone, one a day of one source", () => {
    const sea = ["هادئا", "متوسط الموج", "مضطربا", "شديد الموج", "خفيف الموج", "عالي الموج"];
    const winds = ["جنوبية", "شمالية", "شرقية", "غربية", "متقلبة", "ساكنة"];
    const sky = ["صحوا", "غائما", "ممطرا", "مغبرا", "ضبابيا", "عاصفا"];
    const body = (day: number) =>
      `يكون الجو ${sky[day]} في مدن الجنوب والوسط، والرياح ${winds[day]} على السواحل والصحراء، والبحر ${sea[day]} أمام الفاو وأم قصر، وتنصح هيئة الأنواء الصيادين بسماع النشرة قبل الخروج، والمزارعين بتغطية الشتلات، والسائقين بترك مسافة بين سياراتهم على الطريق الدولي، وأهل القرى بحفظ الماء والعلف في مكان مسقوف`;
    const days = [0, 1, 2, 3, 4, 5];
    expect(groups(...days.map((day) => report(day * 24, "السومرية", body(day))))).toEqual([]);
  });

  test("they are related to each other", () => {
    const [, body] = BULLETINS[0]!;
    const index = RelatedIndex.build(
      [1, 2, 3].map((day) => report(day * 24, "السومرية", body(day))),
    );
    expect(new Set(index.related(0).map((entry) => entry.index))).toEqual(new Set([1, 2]));
  });
});

describe("copies of one text", () => {
  const text = `قال المتحدث باسم الوزارة إن 1,500 عائلة عادت إلى مناطقها خلال 3 أيام بعد إعمار 12 مدرسة ومستشفى، وإن فرق الإغاثة وزعت الماء والدواء والغذاء على العائدين في مخيمات المحافظة كلها.`;

  test("are what other sources print within three days, shortened and its digits in another script", () => {
    const shortened = text.replace(" كلها", "").replace("1,500", "١٥٠٠").replace("12", "١٢");
    expect(groups(report(0, "رويترز", text), report(70, "الصباح", shortened))).toEqual([[0, 1]]);
  });

  test("are no chain: a round-up of two reports does not make one of them", () => {
    const first = `أعلنت وزارة النقل افتتاح خط القطار بين العاصمة والميناء بعد عامين من العمل، وقال مدير السكك إن القطارات تنقل المسافرين والبضائع ليلا ونهارا، وإن المحطات الجديدة في القرى تخدم المزارعين الذين ينقلون محاصيلهم إلى أسواق المدن.`;
    const second = `وحذرت هيئة الأنواء الجوية الصيادين من ارتفاع الأمواج في الخليج خلال الليل، ودعت أصحاب الزوارق إلى البقاء قرب الساحل حتى هدوء الرياح، فيما أغلقت إدارة المرفأ الأرصفة الخارجية ونقلت السفن الصغيرة إلى الحوض الداخلي.`;
    const found = groups(
      report(0, "الصباح", first),
      report(1, "المساء", second),
      report(2, "الظهيرة", `${first} ${second}`),
    );
    expect(found.every((group) => !(group.includes(0) && group.includes(1)))).toBe(true);
  });

  test("are told however many there are, all of one text together", () => {
    const outlets = Array.from({ length: 40 }, (_, at) => report(at % 5, `صحيفة ${at}`, text));
    expect(groups(...outlets)).toEqual([expect.objectContaining({ length: 40 })]);
  });

  test("are no chain through the days: a telegram to each head of state, every other day another", () => {
    const telegram = (state: string) =>
      `بعثت القيادة برقية تهنئة إلى فخامة رئيس ${state} بمناسبة ذكرى استقلال بلاده، وعبرت فيها عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته، ولحكومة ${state} وشعبها الشقيق اطراد التقدم والازدهار، وأشادت بما يربط البلدين من علاقات متينة يحرص الجانبان على تعزيزها`;
    const states = ["بوليفيا", "الإكوادور", "سنغافورة", "جامايكا"];
    const found = groups(
      ...states.map((state, at) =>
        report(at * 40, `صحيفة ${at}`, telegram(state), `القيادة تهنئ رئيس ${state} بالاستقلال`),
      ),
    );
    expect(found.every((group) => !(group.includes(0) && group.includes(2)))).toBe(true);
  });

  test("are not the forecasts of two days that a third one without figures is like", () => {
    const forecast = (figures: string) =>
      `توقعت هيئة الأنواء الجوية أن يكون الطقس صحوا مع قطع من الغيوم في المنطقة الوسطى ورياح شمالية غربية خفيفة إلى معتدلة السرعة${figures}، ونصحت الصيادين بالبقاء قرب الساحل والمزارعين بتغطية الشتلات حتى الصباح، وقالت إن الرؤية جيدة على الطرق السريعة كلها`;
    const found = groups(
      report(0, "واع", forecast(" ودرجة العظمى 29 والصغرى 11")),
      report(60, "السومرية", forecast("")),
      report(61, "الصباح", forecast(" ودرجة العظمى 34 والصغرى 17")),
    );
    expect(found.every((group) => !(group.includes(0) && group.includes(2)))).toBe(true);
  });

  test("are not what comes a week later", () => {
    expect(groups(report(0, "رويترز", text), report(170, "الصباح", text))).toEqual([]);
  });

  test("are what a source itself prints again in this issue or the next, or unchanged", () => {
    const edited = text.replace("قال المتحدث باسم الوزارة", "أعلنت الوزارة");
    expect(groups(report(0, "واع", text), report(10, "واع", edited))).toEqual([[0, 1]]);
    expect(groups(report(0, "واع", text), report(26, "واع", edited))).toEqual([[0, 1]]);
    expect(groups(report(0, "واع", text), report(50, "واع", edited))).toEqual([]);
    expect(groups(report(0, "واع", text), report(50, "واع", text))).toEqual([[0, 1]]);
  });

  describe("tell of one day", () => {
    const forecast = (day: string) =>
      `توقعت هيئة الأرصاد ${day} أن يكون الطقس شديد الحرارة على شرق البلاد ووسطها، معتدلا على المرتفعات، مع سماء غائمة جزئيا في الجنوب ورياح سطحية تثير الأتربة وتحد من الرؤية على الطرق السريعة والمناطق المكشوفة حتى ساعات الليل، ونصحت المسافرين بالحذر وشرب الماء`;

    /** The next day's, which is worded a little otherwise. */
    const next = (day: string) =>
      forecast(day).replace(
        "ونصحت المسافرين بالحذر وشرب الماء",
        "ودعت السائقين إلى الانتباه كثيرا",
      );

    test.each([
      ["each says «today»", "اليوم", "اليوم", 26],
      ["each says «yesterday»", "أمس", "أمس", 26],
      ["they name two days of the week", "الأحد", "الاثنين", 26],
      ["they say so with a particle or a mark", "اليوم،", "(اليوم)", 26],
      ["they come two days apart", "مساء اليوم", "مساء اليوم", 49],
    ])("and are none when %s", (_, one, other, hours) => {
      const first = report(0, "واع", forecast(one));
      expect(groups(first, report(hours, "الصباح", next(other)))).toEqual([]);
      expect(groups(first, report(hours, "واع", next(other)))).toEqual([]);
      // On the same day they would be copies.
      expect(groups(first, report(3, "الصباح", next(other)))).toEqual([[0, 1]]);
    });

    test.each([
      ["the paper of the next day says «yesterday»", "اليوم", "أمس", 24],
      ["the day of the week is one", "اليوم (الأحد)", "أمس الأحد", 26],
      ["one does not say", "اليوم", "", 26],
      ["they come within hours, whatever each calls it", "اليوم", "أمس", 3],
      [
        "what both say is no day but a name",
        "في اليوم العالمي للأرصاد",
        "في اليوم العالمي للأرصاد",
        26,
      ],
      ["one names the next week's day beside it", "اليوم الأحد", "أمس قبل الثلاثاء المقبل", 26],
    ])("as where %s", (_, one, other, hours) => {
      expect(
        groups(report(0, "واع", forecast(one)), report(hours, "الصباح", forecast(other))),
      ).toEqual([[0, 1]]);
    });

    test("and not by a third one that does not say", () => {
      const found = groups(
        report(0, "واع", forecast("اليوم")),
        report(12, "الصباح", forecast("")),
        report(24, "واع", next("اليوم")),
      );
      expect(found.every((group) => !(group.includes(0) && group.includes(2)))).toBe(true);
    });
  });
});

describe("what outlets make of one agency's report is one text", () => {
  const lead = `أغلقت وزارة الصحة ثلاثة مستودعات للأجهزة الطبية في الأحساء بعد جولة لمفتشيها على المحال`;
  const rest = `وأوضحت الوزارة أن فرق التفتيش وجدت أجهزة لقياس الضغط والسكر مخزنة في مكان حار لا تهوية فيه، ومحاليل انتهت صلاحيتها قبل عامين، وأنها أحالت أصحاب المستودعات إلى النيابة وطلبت من المستشفيات مراجعة ما اشترته منهم خلال الأشهر الماضية. ودعت المواطنين إلى الإبلاغ عن المحال التي تبيع أجهزة بلا ترخيص، وقالت إن جولاتها مستمرة في محافظات المنطقة كلها حتى موسم الحج.`;
  const title = "إغلاق ثلاثة مستودعات للأجهزة الطبية في الأحساء";
  const first = report(0, "واس", `${lead}. ${rest}`, title);

  test.each([
    [
      "reworded, with a lead and a headline of its own",
      `في جولة مفاجئة على المحال، أقفلت فرق وزارة الصحة في الأحساء ثلاثة من مستودعات الأجهزة الطبية. ${rest.replace("وأوضحت الوزارة أن فرق التفتيش وجدت", "وذكرت الوزارة أن التفتيش كشف").replace("وأنها أحالت", "وقد أحالت").replace("وقالت إن جولاتها مستمرة", "مؤكدة استمرار جولاتها")}`,
      "الصحة تداهم مستودعات الأجهزة الطبية",
      9,
    ],
    ["shortened to its first half", `${lead}. ${rest.slice(0, 165)}`, title, 12],
    ["nearly as it was, five days later", `${lead}. ${rest.replace("كلها ", "")}`, title, 120],
    ["by a paper that calls it «today» a day later", `${lead} اليوم. ${rest}`, title, 27],
  ])("%s", (_, body, headline, hours) => {
    expect(groups(first, report(hours, "الشرق", body, headline))).toEqual([[0, 1]]);
  });

  test("though they spell its subject otherwise", () => {
    const plans = (map: string) =>
      `أعلنت وزارة التجارة أن قيمة مشروعات البيع على ${map} بلغت 320 مليون ريال خلال ثلاثة أشهر، وأن البيع على ${map} يحمي المشتري لأن البائع لا يتسلم المال إلا بقدر ما يبنى. وقالت إن لجنة البيع على ${map} أعطت رخصا لمشروعات جديدة في الرياض وجدة والخبر، وأوقفت مكتبا يعلن عن شقق بلا رخصة.`;
    const [one, other] = ["الخارطة", "الخريطة"];
    expect(
      groups(
        report(0, "واس", plans(one), `البيع على ${one} يبلغ 320 مليونا`),
        report(4, "الشرق", plans(other), `مشروعات البيع على ${other} تنمو`),
      ),
    ).toEqual([[0, 1]]);
  });

  const anew = `أغلقت في الأحساء وزارة الصحة ثلاثة مستودعات للأجهزة الطبية، بعد أن جال مفتشوها على المحال. وأوضحت فرق التفتيش في الوزارة أنها وجدت أجهزة لقياس السكر والضغط في مكان حار مخزنة لا تهوية فيه، ومحاليل انتهت صلاحيتها قبل عامين، وأنها أحالت أصحاب المستودعات إلى النيابة، وطلبت مراجعة ما اشترته المستشفيات منهم خلال الأشهر الماضية. ودعت إلى الإبلاغ المواطنين عن المحال التي تبيع أجهزة بلا ترخيص، وقالت إن جولاتها حتى موسم الحج مستمرة في محافظات المنطقة كلها.`;

  test("told anew with its words in the same hours, and no longer two days on", () => {
    const told = (hours: number) => report(hours, "الشرق", anew, title);
    const { collection } = RelatedIndex.build([first, told(5)]).parts;
    const records = [0, 1].map((slot) => collection.copies.record(slot)!);
    const alike = Array.from({ length: 64 }, (_, at) => records[0]![at] === records[1]![at]);
    expect(alike.filter(Boolean).length).toBeLessThan(16);
    expect(groups(first, told(5))).toEqual([[0, 1]]);
    expect(groups(first, told(50))).toEqual([]);
  });

  test("by a paper that calls it «today» a day later, though most of the day's were told anew", () => {
    const today = (hours: number, source: string, body: string) =>
      report(hours, source, `اليوم ${body}`, title);
    const late = today(27, "الغد", `${lead}. ${rest.replace("كلها ", "")}`);
    const ofTheDay = [
      today(0, "واس", `${lead}. ${rest}`),
      today(2, "الشرق", anew),
      today(3, "الحياة", anew),
    ];
    expect(groups(...ofTheDay, late)).toEqual([[0, 1, 2, 3]]);
  });

  test("with as much again of the paper's own above it, under a headline that names the same", () => {
    const own = `وقال تاجر من الهفوف إن المحال الصغيرة تشتري بضاعتها من هذه المخازن لرخصها، وإن أحدا لم يسألها قط عن شهادة أو منشأ، وطالب طبيب في المستشفى المركزي بأن تنشر أسماء الشركات المخالفة ليعرفها المرضى، لا سيما من يقيس سكره في بيته كل صباح. وأضاف عضو في الغرفة التجارية أن دورة للباعة ستبدأ بعد رمضان، يتعلمون فيها حفظ البضاعة وقراءة بطاقاتها.`;
    const longer = report(
      3,
      "الشرق",
      `${own} ${lead}. ${rest.slice(0, 240)}`,
      "مستودعات الأحساء الطبية مغلقة ومخالفة",
    );
    expect(groups(report(0, "واس", `${lead}. ${rest.slice(0, 240)}`, title), longer)).toEqual([
      [0, 1],
    ]);
    const other = { ...longer, id: "آخر", title: "دورة رمضان لباعة الهفوف" };
    expect(groups(report(0, "واس", `${lead}. ${rest.slice(0, 240)}`, title), other)).toEqual([]);
  });

  test("cut down to what the whole begins with, under a headline of its own", () => {
    const whole = `${lead}. ${rest} وقال تاجر من الهفوف إن المحال الصغيرة تشتري بضاعتها من هذه المخازن لرخصها، وإن أحدا لم يسألها قط عن شهادة أو منشأ. وطالب طبيب في المستشفى المركزي بنشر أسماء الشركات المخالفة ليعرفها المرضى. وأضاف عضو في الغرفة التجارية أن دورة للباعة ستبدأ بعد رمضان يتعلمون فيها حفظ البضاعة وقراءة بطاقاتها.`;
    const short = (hours: number) =>
      report(hours, "الشرق", `${lead}. ${rest.slice(0, 190)}`, "فرق التفتيش في الأحساء");
    const name = "تجار الهفوف يطالبون بدورة للباعة";
    expect(groups(report(0, "واس", whole, name), short(3))).toEqual([[0, 1]]);
    expect(groups(report(0, "واس", whole, name), short(100))).toEqual([[0, 1]]);
    // What was online is longer in the next issue of the paper.
    expect(groups(short(0), report(26, "الشرق", whole, name))).toEqual([[0, 1]]);
    const between = whole.slice(whole.indexOf("وقال تاجر"));
    const roundUp = `${between} ${whole.slice(0, whole.indexOf("وقال تاجر"))}`;
    expect(groups(report(0, "واس", roundUp, name), short(3))).toEqual([]);
  });

  test("by another paper days later, though it has a word otherwise here and there", () => {
    const edited = `${lead}. ${rest}`
      .replace("جولة لمفتشيها", "حملة لفرقها")
      .replace("ومحاليل انتهت صلاحيتها قبل عامين", "ومحاليل فاسدة منذ عامين")
      .replace("ودعت المواطنين إلى الإبلاغ", "وناشدت السكان أن يبلغوا");
    expect(groups(first, report(100, "الشرق", edited, title))).toEqual([[0, 1]]);
    const another = `${edited} وزار المحافظ مدرسة البنات الجديدة وافتتح ملعبا للشباب قرب السوق، وكرم معلمة أمضت ثلاثين سنة في التدريس، ووعد أهل القرية بطريق إلى المزارع وبمركز للإطفاء، ثم حضر عرسا جماعيا أقامته جمعية الزواج لستين شابا وشابة، وألقى شاعر قصيدة عن النخيل والعيون والبحر.`;
    expect(groups(first, report(3, "الشرق", another, title))).toEqual([[0, 1]]);
    expect(groups(first, report(100, "الشرق", another, title))).toEqual([]);
  });

  test("but not one that stands within a round-up of another headline", () => {
    const other = `وفي الرياض، رفضت الجمارك دخول شحنة من الألعاب لا تستوفي شروط السلامة، وأعادتها إلى الميناء الذي جاءت منه، وأعلنت هيئة المواصفات أنها تعد لائحة جديدة للألعاب تلزم المصانع بكتابة عمر الطفل على العلبة. وفي جدة، ناقش المجلس البلدي مواقف السيارات حول الأسواق القديمة، واتفق على بناء ثلاثة مواقف من طوابق، وعلى نقل الباعة الجوالين إلى ساحة قرب البحر حتى ينتهي البناء. وفي تبوك، احتفلت المزارع بموسم الخوخ، وعرض أصحابها ثمارهم في خيام على طريق المطار.`;
    const roundUp = report(
      2,
      "الشرق",
      `${other} ${lead}. ${rest.slice(0, 100)}`,
      "خوخ تبوك يملأ الخيام",
    );
    expect(groups(first, roundUp)).toEqual([]);
  });

  test("whatever stands between the thousands, and where one figure alone is another", () => {
    const body = (dead: string, cost: string) =>
      `أعلنت أمانة المدينة انتهاء العمل في الجسر الجديد بتكلفة ${cost} ريال بعد عامين من إغلاق الطريق، وقال أمينها إن الجسر يخدم الأحياء الشرقية ويخفف الزحام عن وسط المدينة، وإن العمل أوقف مرة حين أصيب ${dead} من العمال بسقوط رافعة على الموقع في الصيف الماضي.`;
    const bridge = report(0, "واس", body("7", "67.898.290"));
    expect(groups(bridge, report(3, "الشرق", body("7", "67,898,290")))).toEqual([[0, 1]]);
    expect(groups(bridge, report(3, "الشرق", body("4", "67,898,290")))).toEqual([[0, 1]]);
    // A day later it is the next report.
    expect(groups(bridge, report(30, "الشرق", body("4", "12.500")))).toEqual([]);
  });
});

describe("reports in one form are of one text only where they tell of one thing", () => {
  test("executions of two men in two towns", () => {
    const sentence = (man: string, victim: string, town: string) =>
      `أصدرت وزارة الداخلية اليوم بيانا حول تنفيذ حكم القتل قصاصا في أحد الجناة، قال فيه: أقدم ${man} على قتل ${victim} بإطلاق النار عليه إثر خلاف حصل بينهما، وتمكنت سلطات الأمن من القبض على الجاني ${man}، وأسفر التحقيق معه عن توجيه الاتهام إليه، وبإحالته إلى المحكمة العامة صدر بحقه صك شرعي يقضي بثبوت ما نسب إليه والحكم بقتله قصاصا، وصدق الحكم من المحكمة العليا. وقد نفذ حكم القتل قصاصا في ${man} بمدينة ${town}.`;
    const title = (man: string, town: string) => `القتل قصاصا في ${man} بمدينة ${town}`;
    const [one, other] = [
      ["مسفر الحارثي", "عايض الشهراني", "الباحة"],
      ["فرحان العنزي", "نايف الرشيدي", "عرعر"],
    ] as const;
    expect(
      groups(
        report(0, "واس", sentence(...one), title(one[0], one[2])),
        report(2, "الرياض", sentence(...other), title(other[0], other[2])),
        report(5, "عكاظ", sentence(...other), `تنفيذ القصاص في ${other[0]}`),
      ),
    ).toEqual([[1, 2]]);
  });

  test("telegrams of one hour to two heads of state", () => {
    const telegram = (state: string, president: string) =>
      `بعث خادم الحرمين الشريفين برقية تهنئة لفخامة الرئيس ${president} رئيس ${state} بمناسبة ذكرى استقلال بلاده. وأعرب الملك باسمه واسم شعب وحكومة المملكة عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته، ولحكومة وشعب ${state} الصديق اطراد التقدم والازدهار. كما بعث نائب خادم الحرمين الشريفين برقية تهنئة لرئيس ${state} بهذه المناسبة.`;
    const title = (state: string) => `القيادة تهنئ رئيس ${state} بذكرى الاستقلال`;
    const [chad, niger] = ["تشاد", "النيجر"];
    expect(
      groups(
        report(0, "واس", telegram(chad, "ديبي"), title(chad)),
        report(0, "واس", telegram(niger, "إيسوفو"), title(niger)),
        report(8, "الرياض", telegram(niger, "إيسوفو"), `برقيتان إلى رئيس ${niger}`),
      ),
    ).toEqual([[1, 2]]);
  });
});

describe("a reason", () => {
  const reasons = (words: string) => {
    const rest = (at: number) => Array.from({ length: 12 }, (_, word) => `كلمة${at}و${word}`);
    const inputs = [1, 2, 3, 4, 5, 6, 7].map((at) =>
      report(at * 200, "واع", rest(at).join(" "), at < 3 ? `${words} ${rest(at)[0]}` : `خبر${at}`),
    );
    return RelatedIndex.build(inputs, { minimum: 0 }).related(0)[0]?.reason ?? [];
  };

  test.each([
    "اليوم",
    "أمس",
    "العام",
    "الثلاثاء",
    "الأحد",
    "اليوم الأحد",
    "آذار",
    "مارس",
    "ثلاثة",
    "2021",
  ])("is not «%s»", (word) => {
    expect(reasons(word)).toEqual([]);
  });

  test.each(["سدة الموصل", "7 أكتوبر نوفا"])("is «%s»", (words) => {
    expect(reasons(words).join(" ")).toContain(words.split(" ").at(-1));
  });
});
