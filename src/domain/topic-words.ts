/**
 * The words that tell what a topic is about (SPEC GS2), in the languages of the app, written as `word-rules.ts` says. Few, and such as mean
 * nothing else in another of these languages (“former”, “content”, “but” are left out): all are looked at, whatever the screen speaks.
 */

export interface TopicWords {
  readonly vision: string;
  readonly blockers: string;
  readonly growth: string;
  readonly state: string;
}

const en: TopicWords = {
  vision: 'visions?|goals?|aspirations?|dreams?|(?:five|ten|5|10)[ -]years?|career|where (?:do|does) .{1,40} want to be|long term',
  blockers: 'block(?:s|ed|er|ers|ing)?|red tape|approv(?:al|als|er|ers)|access (?:to|request)|permission|bureaucracy|in the way|obstacles?',
  growth:
    'learn(?:s|t|ed|ing)?|grow(?:s|n|th|ing)?|skills?|train(?:ing|ings)?|courses?|certificat(?:e|es|ion|ions)|exams?|mentor(?:s|ing)?|coach(?:ing)?|feedback|promotion|level [1-4]|levels?|teach(?:ing)?|practis(?:e|ing)|achievements?',
  state:
    'feel(?:s|ing|ings)?|motivat(?:e|ed|ion)|stuck|tired|stress(?:ed|ful)?|overload(?:ed)?|worr(?:y|ied|ies)|afraid|scared|proud|workload|burn(?:t|ed)?[ -]?out|sleep|energy|holiday|sick',
};

const de: TopicWords = {
  vision:
    'vision(?:en)?|ziele?|zielen|lebensziel~|traum|traum(?:e|es|s|en|job|rolle)|zukunft~|langfristig~|karriere~|laufbahn~|perspektiven?|(?:fünf|zehn|5|10) jahren?|(?:fünf|zehn|5|10)-?jahres-?~|wo (?:will|möchte) ich (?:hin|.{1,40} sein)|wo ich (?:hin|.{1,40} sein) (?:will|möchte)',
  blockers: 'blocker~|blockier~|blockade~|hindernis~|hürden?|bürokrat~|papierkram|im weg|genehmig~|freigabe~|zugriffs?(?:rechte?~|anfrage~)?|zugang (?:zu|auf)~|berechtigung~|anträge|antrag~|formulare?',
  growth:
    'lern~|gelernt~|weiterbild~|fortbild~|schulung~|kurse?|kurses|zertifi~|prüfung~|training~|mentor~|coach~|rückmeldung~|feedback~|beförder~|stufen?|fähigkeit~|kompetenz~|weiterentwick~|entwicklungsplan~|wachsen|wächst|wachstum|üben|erfolge?|beibringen',
  state:
    'fühl~|gefühl~|motivier~|motivation~|demotiv~|müde|erschöpf~|stress~|gestresst~|überlast~|überforder~|unterforder~|belast~|sorgen?|angst|ängst~|stolz|ausgebrannt|burn-?out|schlaf~|energie|urlaub~|krank~|arbeitslast|auslastung|überstunden|zu viel|stimmung~|stecke? (?:fest|.{1,40} fest)|festgefahren|frust~|traurig|unsicher~',
};

const fr: TopicWords = {
  vision: "visions?|objectifs?|ambitions?|aspirations?|rêv(?:e|es|er)|avenir|carrière|long terme|(?:dans|à|d'ici) (?:cinq|dix|5|10) ans|où (?:je (?:veux|voudrais|me vois)|veux-tu|te vois-tu|voulez-vous) ~",
  blockers: "bloqu~|blocages?|obstacles?|freins?|entrave~|bureaucrat~|paperasse~|approbation~|autorisation~|droits? d'accès|accès|formulaires?|lourdeurs?",
  growth:
    "appren(?:ds|d|dre|ons|ez|ne|nent)|apprenti~|appris~|(?:me|se|nous|vous) former|formations?|compétence~|certificat~|certifi~|examens?|(?<!en )cours|mentor~|coach~|retours? (?:sur|de)|feedbacks?|promotion|promu~|niveaux?|progresser|grandir|évoluer|réussites?|développement (?:personnel|professionnel)",
  state:
    "(?:me|te|se) sen(?:s|t|tir)|sentez-vous|ressenti~|sentiment~|motiv(?:é|ation)~|démotiv~|fatigu~|épuis~|stress~|débord(?:é|ée|és|ées)|surcharg~|charge (?:de travail|mentale)|inqui~|peurs?|crain(?:te|tes|s|dre)|anxi(?:eux|euse|été)~|angoiss~|fier|fiers|fières?|burn-?out|sommeil|dor(?:s|mir)|énergie|congés?|vacances|malad~|moral|coincée?s?|découragée?s?|frustr~",
};

const es: TopicWords = {
  vision: 'visión|metas|(?:mi|tu|una|la) meta|objetivos?|sueños?|soñar|aspiraci~|futuro|carrera|largo plazo|(?:cinco|diez|5|10) años|dónde (?:quiero|quieres|me veo|te ves) ~',
  blockers: 'bloque(?:o|os|a|an|ad[oa]s?|ar|antes?)|obstáculos?|barreras?|impediment~|trabas?|trámites?|burocra~|papeleo|aprobaci~|autorizaci~|permisos? (?:de acceso|para)|accesos?|formularios?|estorb~',
  growth:
    'aprend~|crec(?:er|imiento|iendo)|habilidad~|competenci~|capacita~|formación|formarme|(?<!e[nm] )cursos?|certific~|exam[ei]n~|mentor~|coach~|retroaliment~|ascensos?|ascender|promoción|nivel(?:es)?|logros?|desarroll(?:o (?:personal|profesional)|arme)|plan de desarrollo|enseñar|practicar',
  state:
    'siento|sientes?|sentir~|sentimiento~|ánimos?|motiv(?:ad|aci)~|desmotiv~|cansad~|cansancio|agotad~|agotamiento|estrés|estresad~|estresante|agobi~|sobrecarg~|carga de trabajo|preocup~|miedos?|ansie~|orgull~|quemad~|dormir|duermo|energía|vacaciones|enferm~|atascad~|estancad~|frustr~|triste~|horas extra~',
};

const pt: TopicWords = {
  vision: 'visão|visões|metas|(?:minha|sua|uma|a) meta|objetivos?|sonhos?|sonhar|aspiraç~|futuro|carreira|longo prazo|(?:cinco|dez|5|10) anos|onde (?:quero|você quer|me vejo) ~',
  blockers: 'bloque(?:ios?|ad[oa]s?|ar|ia|ando)|obstáculos?|barreiras?|impediment~|entraves?|burocra~|papelada|aprovaç~|autorizaç~|permiss(?:ão|ões)|acessos?|formulários?|atrapalha~',
  growth:
    'aprend~|cresc(?:er|imento|endo)|habilidade~|competênci~|capacita~|treinament~|(?<!e[nm] )cursos?|certific~|provas?(?! de conceito)|exames?|mentor~|coach~|devolutiva~|promoç~|promovid~|nível|níveis|conquistas?|desenvolv(?:er-?me|imento (?:pessoal|profissional))|plano de desenvolvimento|ensinar|praticar',
  state:
    'sinto|sente|sentir~|sentindo|sentimento~|ânimo|desanim~|motiv(?:ad|aç)~|desmotiv~|cansad~|cansaço|exaust[oa]s?|exaustão|esgotad~|estress~|sobrecarreg~|sobrecarga|carga de trabalho|preocup~|medos?|receios?|ansi(?:os|ed)~|orgulh~|dormir|durmo|sono|energia|férias|folga|doentes?|doença|travad[oa]s?|frustr~|triste~|horas? extra~',
};

const ja: TopicWords = {
  vision: 'ビジョン|目標|将来|夢|キャリア|長期的|(?:五|十|5|10) ?年後|なりたい|目指[しす]',
  blockers: '障害(?!票|報告|対応)|妨げ|邪魔|壁|ブロック|ブロッカー|足かせ|ボトルネック|手続き|承認|稟議|申請|アクセス権|権限|許可|書類',
  growth: '学[びんぶべ習]|勉強|習得|習[いう]|成長|育成|スキル|資格|試験|研修|講座|認定|メンター|メンタリング|コーチ|フィードバック|昇進|昇格|評価|(?<!サービス)レベル|等級|能力|トレーニング|教え方|教える|練習|成果',
  state: '気持ち|気分|感じ|調子|体調|元気|やる気|モチベ|疲|ストレス|負荷|負担|忙し|残業|不安|心配|怖|悩|つら|辛|しんど|眠|睡眠|休暇|休み|休め|有給|病|燃え尽|誇り|嬉し|うれし|行き詰|プレッシャー|自信|余裕',
};

const ar: TopicWords = {
  vision: 'رؤي(?:ة|ت)~|هدف~|أهداف~|طموح~|حلم~|أحلام~|مستقبل~|مسار~ (?:ال)?(?:مهني|وظيفي)~|مسيرت~|مدى (?:ال)?(?:بعيد|طويل)|(?:خمس|عشر|5|10) (?:سنوات|أعوام)',
  blockers: 'عائق~|عوائق~|عقب(?:ة|ات)~|عراقيل~|معوق~|روتين~|بيروقراطي~|موافق~|تصريح~|تصاريح~|صلاحي(?:ة|ات)~|وصول إلى|يعيق~|[يت]عرقل~',
  growth:
    '[أتني]?تعلم~|تعليم~|نمو|نموي|نموك|تطوير (?:ال)?(?:ذات~|نفس~|مهارات~|مهني~)|تطوري|تطورك|مهار(?:ة|ات|ت)~|تدريب~|دورة|دورات|شهاد~|امتحان~|مرشد~|إرشاد~|توجيه~|ملاحظات~|تغذية راجعة|ترقي(?:ة|ت)~|مستوى|مستوي~|مستوا~|إنجاز~|كفاء~|خطة (?:ال)?تطوير',
  state:
    '[أتني]شعر~|شعور~|مشاعر~|إحساس~|قلق~|[أتني]قلق~|خوف~|خائف~|توتر~|متوتر~|ضغط~|ضغوط~|مضغوط~|إرهاق~|مرهق~|تعب~|متعب~|إجهاد~|احتراق~|عالق~|حافز~|حماس~|متحمس~|معنويات~|دافعي(?:ة|ت)~|فخور~|سعيد~|حزين~|محبط~|إحباط~|نوم~|أنام|طاقة|طاقت~|إجاز~|مريض~|مرض~|عبء|أعباء',
};

/** By the letters that a title must have for these words to be looked for. */
export const topicWords: Readonly<Record<'latin' | 'japanese' | 'arabic', readonly TopicWords[]>> = {
  latin: [en, de, fr, es, pt],
  japanese: [ja],
  arabic: [ar],
};
