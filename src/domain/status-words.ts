/**
 * The words of the status check (SPEC Q), in the languages of the app, written as `word-rules.ts` says. Too many words of people do no harm
 * (a topic is not marked), one sign too many does.
 */

export interface StatusWords {
  /** What makes it a matter of people. */
  readonly human: string;
  /** Names of routines; what stands in them (“sprint goal”) says nothing of a person. */
  readonly routine: string;
  readonly saysStatus: string;
  readonly asksWhenDone: string;
  /** Behind a number. */
  readonly counted: string;
  /** In front of a number. */
  readonly ticket: string;
}

const en: StatusWords = {
  human:
    "i feel|feel(?:s|ing)?|stuck|help|worr(?:y|ied|ies)|afraid|tired|stress(?:ed|ful)?|overload(?:ed)?|learn(?:t|ed|ing)?|grow(?:th|ing)?|career|mentor(?:ing)?|feedback|motivat~|why (?:do|did|does|is|are|am)|trust|conflict|promotion|goals?|vision|(?<!service )level|block(?:ed|er|ers|ing)?|red tape|scared|proud|burn(?:t|ed)?[ -]?out|workload|salary|part[ -]time|parental|family|sick leave|remote work|% remote|my days|my time|will i be",
  routine: 'sprint (?:review|planning|goals?|backlog)|stand-?up|backlog (?:grooming|refinement)|deploy(?:ment|ments|ed)?|roll-?out|jira|azure boards|timesheets?|release notes',
  saysStatus:
    'status(?:es)?|progress (?:of|on|report)|(?:project|sprint|weekly|quick|short|release) updates?|updates? (?:on|of|from|about)|where (?:are|do) we stand|state of the (?:project|release|sprint)|recap of',
  asksWhenDone: 'eta|when (?:is|will|are) .{1,60} (?:done|ready|finished|released|delivered|live)|(?:is|are) .{1,60} (?:done|ready|finished) yet|deadline of|on track|go[ -]?live',
  counted: '%|percent|story points?|tickets?|tasks?',
  ticket: 'pr|mr|issue|ticket|story|bug',
};

const de: StatusWords = {
  human:
    'fühl~|gefühl~|hilf~|helf~|unterstütz~|überforder~|unterforder~|überlast~|belast~|auslastung|sorge~|angst|ängst~|müde|erschöpf~|stress~|gestresst|druck|ausgebrannt|steck(?:e|en|t|st)|feststeck~|festgefahren|hänge|nicht weiter|lern~|gelernt~|verlern~|weiterbild~|fortbild~|ausbild~|schulung~|prüfung~|zertifi~|weiterentwickl~|entwickeln|entwicklungs(?!stand)~|wachs~|karriere~|laufbahn~|beförder~|gehalt~|lohn|bonus|mentor~|coach~|rückmeldung~|motiv~|demotiv~|vertrau~|konflikt~|streit~|spannung~|ziel|ziele|zielen|lebensziel~|warum|wieso|weshalb|wozu|blocker~|blockier~|hindernis~|hürde~|bürokratie~|papierkram|genehmigung~|stolz|freu~|ärger~|frust~|traurig|verletz~|unsicher~|zweifel~|zufrieden~|wohl|urlaub~|eltern~|krank~|gesund~|familie~|schlaf~|teilzeit|homeoffice|home office|arbeitslast|arbeitszeit~|überstunden|zu viel|probezeit|kündig~|rolle|rollen|zusammenarbeit|stimmung~|wertschätz~|anerkenn~|lob|gelobt|stärken?|schwächen?|balance|selbst~|mut|traue|verantwort~|führung~|kolleg~|persönlich~|bist du|bin ich|ich bin|schwanger~|mutterschutz|arzt~|hochzeit~|umzug|umgang|beziehung~|energie|kraft|langweil~|fähigkeit~|kompetenz~|stufe|wunsch|wünsch~|traum|träum~|zukunft|perspektive~',
  routine:
    'sprint[ -]?(?:planung|ziele?|rückblick|wechsel)|sprint-(?:review|planning|backlog)|(?:das|im|vom|beim|unser) daily|dailys|zeiterfassung|stundenzettel|versionshinweise|release-notes|backlog-(?:pflege|refinement|grooming)',
  saysStatus:
    '(?:projekt|zwischen|umsetzungs|arbeits|sach|entwicklungs|test)stand|(?:status|wochen|projekt|fortschritts|zwischen)-?berichte?|(?:projekt|release|sprint|wochen|status|kurzes|schnelles)[ -]updates?|updates? (?:zu[mr]?|vom|über)|(?:aktueller|neuester|letzter) stand|(?:(?<=^|^zum |[.:;,!?–—-] ?))stand (?:der|des|vom|zum|zur|beim|bei der)|(?:wie|was) ist der (?:aktuelle )?stand|wie weit (?:sind wir|seid ihr|ist) (?:mit|die|der|das)|wo stehen wir (?:mit|bei|beim)|projektfortschritt|der stand der dinge (?:im|beim|bei der)',
  asksWhenDone:
    '(?:bis )?wann (?:ist|sind|wird|werden|kommt|kommen|geht|gehen|steht) .{1,60} (?:fertig~|bereit|live|ausgeliefert|geliefert|abgeschlossen|erledigt|veröffentlicht|released|online|raus|produktiv)|(?:ist|sind) .{1,60} (?:schon|bereits|endlich) (?:fertig|erledigt|live|abgeschlossen|ausgeliefert)|(?:fertigstellungs|liefer|abgabe|release)termine?|im zeitplan|liegen wir im plan|bis wann .{1,60} (?:liefern|geliefert|fertig)',
  counted: 'prozent|story-?punkte?|storypoints?|(?:offene|geschlossene|erledigte) (?:tickets?|aufgaben)|aufgaben (?:sind )?(?:erledigt|fertig|offen|geschlossen|abgeschlossen)',
  ticket: 'ticket(?:nummer)?|vorgang|fehler(?:meldung)? nr\\.?',
};

const fr: StatusWords = {
  human:
    "(?:me|te|se|nous|vous) sen(?:s|t|tez|tons|tent|tir)|ressen~|sentiment~|aide~|soutien|soutenir|inqui~|peur|crain~|anxi~|angoiss~|fatigu~|épuis~|stress~|débord~|surcharg~|charge (?:de travail|mentale)|pression|bloqu~|coinc~|galèr~|apprendre|appris~|apprent~|apprends|form(?:er|ation|ations)|certification~|examen~|grandir|évolu~|progresser|développement (?:personnel|professionnel)|compétence~|carrière~|promotion~|promu~|salair~|augmentation|primes|mentor~|coach~|retour sur (?:ma|mon|mes|ta|ton|tes)|ressenti~|motiv~|démotiv~|confiance|conflit~|tension~|dispute~|objectifs?|vision~|ambition~|rêve~|avenir|pourquoi|obstacle~|frein~|blocage~|bureaucrat~|paperasse~|autorisation~|lourdeur~|fier|fiers?|fière~|conten(?:t|te)|heureu~|trist~|frustr~|déçu~|colère|doute~|moral|ambiance|bien-être|santé|malad~|famille|enfant~|parental~|congé~|vacances|télétravail|temps partiel|horaires?|heures supp~|équilibre|période d'essai|contrat|démission~|rôle~|relations?|équipe~|collègue~|collabor~|reconnaissance|reconnu~|valoris~|responsab~|autonom~|confort~|difficult~|dur|échec~|ennui~|énergie|(?:mes|tes|vos) forces|faiblesse~|burn-?out|besoin~|envie~|je (?:suis|serai|serais|me)|enceinte|grossesse|médecin|mariage|déménag~|maison",
  routine:
    '(?:revue|planification|objectifs?|rétro|backlog) d[eu] sprint|sprint (?:review|planning)|mêlée quotidienne|(?:le|au|du|notre) daily|déploiements?|déployé~|mises? en (?:production|prod)|feuilles? de temps|saisie des temps|notes? de version|affinage du backlog',
  saysStatus:
    "(?:état|point|niveau) d'avancement|avancements? (?:du|de la|de l|des)|état des lieux (?:du|de la|de l|des)|état (?:actuel )?(?:du |de la |de l'|des )(?:projets?|sprint|release|livraison|migration|déploiement|version|chantier|recette|lots?|tickets?|tests?|travaux|dossiers?)|où en (?:est|sont) (?:le|la|les|l|notre|nos)|où en sommes-nous (?:sur|avec|de)|point (?:rapide |hebdo~ |d'étape )?sur (?:le |la |les |l'|nos )(?:projets?|sprint|release|livraison|migration|déploiement|versions?|chantiers?|backlog|planning|tickets?|audit|facturation|recette|roadmap|incidents?|tests?)|point d'étape|compte[- ]rendu (?:du|de la|hebdo~)|reporting (?:hebdo~|mensuel|projet|du)|rapport (?:hebdo~|d'avancement|de situation)|statuts? (?:du|de la|de l|des)|suivi (?:du|de) (?:projet|sprint)|suivi de la (?:livraison|migration|recette)|récap~ (?:du|de la|des)|mise à jour (?:sur le|du) (?:projet|planning)",
  asksWhenDone:
    "(?:quand|à quelle date)(?=.{1,300}\\?) .{1,60} (?:prêt~|terminé~|fini~|livré~|en (?:prod|production|ligne)|disponible~)|quand(?=.{1,300}\\?) (?:sort|sortira|sera livrée?|livre-t-on|livrons-nous|arrive) .{2,60}|c'est pour quand|(?:est|sont) .{0,60}déjà (?:prêt|terminé|fini|livré)(?:e|s|es)?|date de (?:livraison|sortie|fin (?:du|de la)|mise en (?:production|prod|ligne))|dans les (?:délais|temps)|échéance (?:du|de la)",
  counted: "pour ?cent|points? d'effort|tickets? (?:fermé|traité|restant|ouvert|résolu)~|tâches? (?:sont )?(?:terminé|fini|fermé|restante|achevé)~",
  ticket: "tickets? (?:n°|no|numéro) ?|anomalie (?:n° ?)?|incident (?:n° ?)?",
};

const es: StatusWords = {
  human:
    'siento|sientes?|sentir~|sentimiento~|ánimos?|ayud~|apoy~|preocup~|miedo~|temor~|ansie~|cansad~|cansancio|agotad~|agotamiento|estrés|estres~|agobi~|sobrecarg~|carga de trabajo|presión|atascad~|estancad~|bloque~|trabad~|aprend~|formación|formar~|capacita~|(?<!e[nm] )cursos?|certificaci~|exam[ei]n~|crec(?:er|imiento|iendo)|desarroll(?:o (?:personal|profesional)|arme|arte|arse)|habilidad~|competencia~|carrera~|ascenso~|ascender~|salari~|sueldo~|aumento|mentor~|coach~|retroaliment~|motiv~|desmotiv~|confianza|confi(?:ar|o)|conflicto~|tensi~|discusi~|metas|(?:mi|tu|su|una|la) meta|objetivos?|visión|sueños?|futuro|por qué|obstáculo~|barrera~|impedimento~|burocra~|trámite~|papeleo|permiso~|orgull~|content~|feliz|triste~|frustr~|enfad~|enoj~|molest~|duda~|insegur~|bienestar|salud|enferm~|familia~|hijos?|hijas?|vacaciones|baja|licencia|teletrabajo|remoto|media jornada|horario~|horas extra~|equilibrio|contrato~|renunci~|rol|roles|relaci(?:ón|ones)|equipo~|compañer~|colega~|colabor~|reconoc~|valor(?:ad|ar)~|responsab~|autonom~|difícil~|dificult~|fracas~|aburr~|energía|fortaleza~|debilidad~|necesit~|quemad~|jef[ea]s?|miembro|personas?|nivel|estoy|estaré|embaraz~|médic[oa]|boda|mudanza|en casa|madre|padre|mamá|papá',
  routine:
    '(?:revisión|planificación|planeación|objetivos?|retrospectiva|metas?|backlog) del? sprint|(?:la|las|nuestra) daily|dailies|despliegues?|desplegad~|(?:puesta|pase|salida) (?:en|a) producción|(?:partes?|hojas?|imputación|registro) de horas|notas de (?:la )?versión|refinamiento del backlog',
  saysStatus:
    'estado (?:actual )?(?:del|de (?:la|las|los|nuestr~)) (?!arte|ánimo|bienestar)~|estatus (?:del|de la|de los|de las)|(?:informe|reporte)s? (?:de (?:estado|avances?|situación|progreso)|semanal~)|avances? (?:del|de la|de los|de las|en la|en el|semanal~)|progreso (?:del|de la) (?:proyecto|migración|sprint|versión|entrega|integración)|cómo (?:va|van|sigue|marcha) (?:el|la|los|las) (?:proyectos?|sprint|migración|integración|entregas?|versión|lanzamiento|pruebas|desarrollo|incidencias|tickets?|implementación|auditoría|informe)|en qué (?:punto|estado|fase) (?:está|están|estamos|va)|por dónde vamos con|actualizaci(?:ón|ones) (?:rápida |semanal )?(?:del|de la|sobre el|sobre la) (?:proyectos?|sprint|migración|integración|entrega|versión|lanzamiento|auditoría)|novedades (?:del|de la|sobre el|sobre la) (?:proyecto|sprint|migración|versión|lanzamiento|integración)|puesta al día del proyecto|resumen (?:del (?:sprint|proyecto)|semanal|de la semana)|seguimiento (?:del|de la) (?:proyecto|sprint|entrega|migración)',
  asksWhenDone:
    '(?:cuándo|qué día)(?=.{1,300}\\?) .{1,60} (?:list[oa]s?|terminad~|acabad~|entregad~|finalizad~|disponibles?|en producción)|(?:cuándo|qué día)(?=.{1,300}\\?) (?:se (?:entrega|libera|publica|lanza|termina|despliega)|sale|salen|saldrá|entregamos|entregan) .{2,60}|para cuándo(?=.{1,300}\\?) (?:está|estará|estaría|tendremos|queda|es) .{2,60}|fecha (?:límite )?de (?:entrega|lanzamiento|publicación|salida)|(?:ya está|ya están|está ya|están ya) .{0,60}(?:list[oa]s?|terminad[oa]s?|acabad[oa]s?)|(?:vamos|estamos|está|están|seguimos|entregamos) (?:en|dentro de|fuera de) plazo|según (?:lo previsto|el cronograma)',
  counted: 'por ?ciento|puntos de historia|incidencias|tareas (?:están )?(?:terminad|hech|cerrad|pendient|completad|complet)~',
  ticket: 'incidencia (?:n\\.?º ?|número )?|tickets? (?:n\\.?º ?|número )',
};

const pt: StatusWords = {
  human:
    'sinto|sente|sentem|sentir~|sentindo|sentimento~|ânimo|desanim~|ajud~|apoi~|suporte emocional|preocup~|medo~|receio~|ansi~|cansad~|cansaço|exaust~|esgotad~|estress~|sobrecarreg~|sobrecarga|carga de trabalho|pressão|travad~|emperrad~|preso|presa|empacad~|bloque~|aprend~|treinament~|capacita~|certificaç~|prova|exame~|cresc(?:er|imento|endo)|desenvolv(?:er-?me|er-?se|imento (?:pessoal|profissional))|habilidade~|competência~|carreira~|promoç~|promovid~|salári~|aumento|mentor~|coach~|retorno sobre (?:o )?(?:meu|minha)|devolutiva~|motiv~|desmotiv~|confiança|confi(?:ar|o)|conflito~|tens(?:ão|ões)|briga~|metas|(?:minha|sua|uma|a) meta|objetivos?|visão|sonho~|futuro|por ?qu[eê]|obstáculo~|barreira~|impedimento~|burocra~|papelada|permiss~|autorizaç~|orgulh~|content~|feliz|triste~|frustr~|chatead~|raiva|dúvida~|insegur~|bem-estar|saúde|doen~|família~|filhos?|filhas?|férias|folga|licença|home ?office|remoto|meio período|horário~|horas? extra~|equilíbrio|contrato~|demiss~|papel|relaç(?:ão|ões)|relacionament~|equipe~|(?:meu|nosso|do|no|o) time|colega~|colabor~|reconhec~|valoriz~|responsab~|autonom~|difícil~|dificuldade~|fracass~|tédio|entedia~|energia|pontos? (?:forte|fraco)s?|precis(?:o|ar|amos)|chef[ei]~|gestor~|lideranç~|líder~|pessoa~|pessoal|nível|estou|estarei|fico|grávida|gravidez|médic[oa]|casamento|mudança|em casa|mãe|pai',
  routine:
    '(?:revisão|planejamento|objetivos?|metas?|retrospectiva|backlog) d[aeo] sprint|(?:na|da|nossa|pela) daily|dailies|deploys?|implantaç(?:ão|ões)|(?:subida|entrada) em produção|(?:apontamento|folha|registro) de horas|notas (?:da|de) versão|refinamento do backlog',
  saysStatus:
    '(?:relatório|reporte|report)s? (?:de (?:status|progresso|andamento|situação)|semanal|semanais)|andamento d[aeo]s?|situação d[ao]s? (?:projetos?|sprint|migração|entregas?|versão|chamados|integração|testes)|progresso d[ao]s? (?:projetos?|sprint|migração|entregas?|versão|integração|testes)|atualizaç(?:ão|ões) (?:rápida |semanal )?(?:sobre (?:o|a)|d[ao]s?) (?:projetos?|sprint|migração|entregas?|versão|integração|lançamento|auditoria)|como (?:está|estão|anda|andam|vai|vão) (?:o|a|os|as) (?:projetos?|sprint|migração|entregas?|versão|integração|lançamento|testes|chamados|auditoria|relatório|desenvolvimento d[ao])|em que pé (?:está|estão|estamos|anda)|(?:a quantas|como) anda o projeto|acompanhamento d[ao] (?:projeto|sprint|entrega|migração)|resumo (?:d[ao] (?:sprint|projeto|semana)|semanal)|novidades (?:d[ao]|sobre (?:o|a)) (?:projeto|sprint|migração|versão|lançamento)',
  asksWhenDone:
    'quando(?=.{1,300}\\?) .{1,60} (?:pront[oa]s?|concluíd[oa]s?|finalizad[oa]s?|entregues?|disponíve(?:l|is)|no ar|em produção)|quando(?=.{1,300}\\?) (?:sai|saem|sairá|entregamos|entregam|lançamos|sobe|fica pront[oa]|termina) (?:o|a|os|as) .{2,60}|(?:data|previsão|prazo) d[eao] (?:entrega|lançamento|conclusão|projeto|versão|release|publicação)|(?:já (?:está|estão|ficou|ficaram)) .{0,60}(?:pront[oa]s?|concluíd[oa]s?|finalizad[oa]s?)|(?:estamos|está|estão|continua|seguimos) (?:no|dentro do|fora do) prazo|conforme o cronograma',
  counted: 'por ?cento|pontos de história|chamados|tarefas (?:estão )?(?:concluíd|feit|fechad|pendent|finalizad)~',
  ticket: 'chamado (?:n\\.?º ?|número )?|tickets? (?:n\\.?º ?|número )|bug (?:n\\.?º ?|número )',
};

/** Without boundaries: there are none between the words. */
const ja: StatusWords = {
  human:
    '気持ち|気分|感じ|感謝|つら|辛|しんど|不安|心配|怖|悩|悔|迷|困|疲|ストレス|忙し|余裕|過負荷|負荷|負担|プレッシャー|残業|休|有給|体調|健康|メンタル|病|眠|元気|やる気|モチベ|やりがい|自信|誇り|嬉し|うれし|楽し|悲し|腹が立|もやもや|モヤモヤ|助け|手伝|支援|サポート|相談|悩み|学|勉強|習|成長|育|キャリア|昇進|昇格|昇給|評価|フィードバック|メンター|コーチ|信頼|関係(?!者)|対立|衝突|揉め|ギスギス|雰囲気|人間|目標|ビジョン|将来|夢|スキル|資格|試験|研修|なぜ|なんで|どうして|壁|詰ま|行き詰|つまず|止ま|進まない|進めない|妨げ|障害(?!票|報告|対応)|ボトルネック|ブロック|手続き|承認|稟議|給|家族|子ども|子供|育休|産休|介護|異動|転職|退職|辞め|得意|苦手|強み|弱み|挑戦|失敗|ミス|燃え尽き|本音|働き方|在宅|リモート|役割|責任|お互い|一人で|ひとりで|追われ|追いつ|間に合わ|抱え|任せ|裁量|チーム|同僚|上司|部下|後輩|先輩|メンバー|(?<!サービス)レベル|等級|妊娠|結婚|引っ越|病院|家庭|時短|%の時間',
  routine: 'スプリント(?:レビュー|計画|プランニング|ゴール|目標|バックログ)|デイリー(?:スクラム)?|朝会|夕会|スタンドアップ|デプロイ|ロールアウト|リリースノート|工数(?:入力|表)|勤怠入力|バックログ(?:整理|リファインメント)',
  saysStatus:
    '進捗|進み具合|ステータス|状況(?:報告|共有|確認)|(?:プロジェクト|案件|移行|開発|リリース|対応|作業|実装|テスト|不具合)の?(?:現状|状況|状態)|(?:プロジェクト|案件|リリース|週次)の?アップデート|週報|日報|定例報告|(?:作業|週次|月次)報告|どこまで(?:進ん|終わっ|できた|完了)|(?:の件|移行|リリース|開発|プロジェクト|案件|対応|実装|テスト|設定)は?、?(?:今)?どうなって',
  asksWhenDone:
    'いつ(?!も|か(?!ら)|の間)(?:頃|ごろ|まで)?に?.{0,40}(?:終わ(?:る|り)|完了|完成|出来上が|でき(?:上が|あが)|リリース|公開|納品|仕上が)|もう(?:完了|終わり|終わっ|リリース)|納期|締め?切り?(?:は|日)|期限は(?:いつ|大丈夫|守れ)|(?:リリース|公開|納品|完了)(?:日|予定|時期|見込み)|(?:予定|スケジュール)通り|オンスケ|間に合い(?:ます|そう)',
  counted: '%|パーセント|割(?:方)?(?:完了|終わ)|(?:ストーリー)?ポイント(?:消化|完了)|ストーリーポイント|(?:件|個|枚)の?(?:チケット|タスク|バグ|不具合)|(?:件|個)(?:完了|クローズ|消化|残)',
  ticket: '(?:チケット|イシュー|バグ|不具合)(?:番号)? ?(?:no\\.? ?)?',
};

/** In front of a word may stand “and”, “in”, “for” and the article. */
const ar: StatusWords = {
  human:
    '[أاتني]?شعر~|شعور~|مشاعر~|إحساس~|[أتني]?حس|قلق~|قلقان~|[أتني]قلق~|خوف~|خائف~|[أتني]خاف~|توتر~|متوتر~|ضغط~|ضغوط~|مضغوط~|إرهاق~|مرهق~|[أتني]رهق~|تعب~|متعب~|تعبان~|إجهاد~|مجهد~|احتراق~|عالق~|مساعد~|[أتني]?ساعد~|دعم~|[أتني]دعم~|تعلم~|[أتني]تعلم~|تعليم~|نمو~|تطوير (?:ذات~|نفس~|مهارات~|مهني~)|تطوري|تطورك|مهارات~|مهارة|مسار~ (?:ال)?(?:مهني|وظيفي)|مسيرت~|مسيرة|مهني~|وظيفي~|ترقي~|راتب~|رواتب|علاوة|مكافأة|إجاز~|عطل~|هدف~|أهداف~|رؤي~|طموح~|حلم~|أحلام~|مستقبل~|تحفيز~|محفز~|حافز~|حوافز|دافع~|دوافع~|حماس~|متحمس~|ثقة|ثقت~|أثق|نثق|خلاف~|نزاع~|صراع~|علاق~|ملاحظات~|تغذي~|توجيه~|مرشد~|إرشاد~|موجه|تدريب~|دورة|دورات|شهاد~|امتحان~|عائق|عوائق|عقب~|عراقيل|معوق~|مشكلتي|روتين~|بيروقراطي~|موافق~|تصريح~|عبء|أعباء|فخور~|سعيد~|سعادة|حزين~|محبط~|إحباط~|غاضب~|غضب~|مستاء~|راحة|مرتاح~|أرتاح|صعب~|صعوب~|تحدي|تحديات~|لماذا|ليش|ليه|نفسي|نفسية|صحة|صحت~|مريض~|مرض~|عائل~|أسرت~|الأسرة|أطفال~|زميل~|زملا~|فريق~|مدير~|توازن~|دوام~|عن بعد|ساعات عمل~|استقال~|عقد~|دور|دوري|دورك|مسؤولي~|تقدير~|معنويات~|طاق~|أحتاج|نحتاج|فشل~|خطئي|أخطائي|ملل|مستوى|مستوا~|شخصي~|طبيب~|زواج~|البيت|والد~|والدت~',
  routine: '(?:تخطيط|مراجعة|هدف|أهداف) (?:ال)?سبرنت|سبرنت|اجتماع~ (?:ال)?(?:يومي|صباحي)|ستاند ?أب|نشر (?:ال)?(?:إصدار|نسخة)|ملاحظات (?:ال)?إصدار|جيرا|سجل (?:ال)?ساعات|تسجيل (?:ال)?ساعات',
  saysStatus:
    '(?:حالة|وضع|مستجدات|أخبار|تطورات) (?:ال)?(?:مشروع|مشاريع|مهام|مهمة|تذاكر|تذكرة|إصدار|نسخة|ترحيل|هجرة|نظام|طلبات|تسليم|تطوير|اختبارات?|عمل|نقل|منصة|خادم|تطبيق)|تق(?:رير|ارير) (?:ال)?(?:حالة|أسبوعي~|تقدم|إنجاز|سير)|(?:تقدم|سير|تقدم سير) (?:ال)?(?:عمل|مشروع|تنفيذ)|آخر (?:ال)?(?:مستجدات|تحديثات|تطورات)|تحديث(?:ات)? (?:سريعة? |أسبوعية? )?(?:عن|حول|بشأن) (?:ال)?(?:مشروع|إصدار|ترحيل|نظام|تطبيق|مهام|تسليم)|(?:إلى )?أين (?:وصلنا|وصل|وصلت) (?:في )?ب?(?:ال)?(?:مشروع|عمل|ترحيل|تنفيذ|اختبارات?|نسخة|إصدار|مهمة|مهام|تقرير)|ملخص (?:ال)?(?:سبرنت|أسبوع|مشروع)',
  asksWhenDone:
    'متى (?:س)?(?:و?[يتن])(?:كتمل|جهز|صدر|طلق|سلم|نجز|طرح|نشر)(?:ون|ها|ه)? .{2,60}|متى (?:س)?[يتن](?:نتهي|كون|صبح) .{1,60}(?:جاهز|مكتمل|منجز)(?:ة|ا)?|متى (?:س)?[يتن](?:نتهي) (?:ال)?(?:مشروع|عمل|تطوير|ترحيل|اختبارات?|تنفيذ|مهمة|تقرير)|هل (?:انتهى|انتهت|اكتمل|اكتملت|جهز|جهزت) (?:ال)?(?:مشروع|تقرير|عمل|ترحيل|نسخة|اختبارات?|مهمة|تطوير)|(?:موعد|تاريخ) (?:ال)?(?:تسليم|إطلاق|إصدار|نشر|استحقاق|إنجاز)|موعد~ (?:ال)?نهائي~|(?:ضمن|حسب|وفق) (?:ال)?(?:جدول (?:ال)?زمني|خطة)',
  counted: '%|٪|بالمئة|بالمائة|في المئة|في المائة|نقاط? قصة|تذاكر|تذكرة|مهام (?:مكتملة|منجزة|متبقية|مغلقة|مفتوحة)|مهمة (?:مكتملة|منجزة|متبقية|مغلقة|مفتوحة)',
  ticket: 'تذكرة (?:رقم )?|بلاغ (?:رقم )?|خطأ رقم ',
};

/** By the letters that a title must have for these words to be looked for. */
export const statusWords: Readonly<Record<'latin' | 'japanese' | 'arabic', readonly StatusWords[]>> = {
  latin: [en, de, fr, es, pt],
  japanese: [ja],
  arabic: [ar],
};
