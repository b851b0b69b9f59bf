/** What topics are about, in sentences as people write them, in every language whatever the screen speaks. SPEC: GS2. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareKinds, type ShareKind, topicKind } from '../../../src/domain/topic-kind.ts';

const topics: Readonly<Record<string, Readonly<Record<ShareKind, readonly string[]>>>> = {
  en: {
    vision: ['My goals for the next ten years', 'Where does Jonas want to be in ten years?'],
    blockers: ['Red tape again: the travel form', 'Still no access to the staging cluster'],
    growth: ['Which course is worth it?', 'What is missing for level 3'],
    state: ['I am tired of the pager', 'How do you feel about the on-call weeks?'],
    status: ['Sprint review'],
    other: ['Lunch with Ana', 'The content of the former page', 'Trauma of the old build', 'Nobody but us reads it'],
  },
  de: {
    vision: ['Meine Ziele für die nächsten Jahre', 'Wo möchte ich in zehn Jahren sein?', 'Mein Traum: ein eigenes Team', 'TRÄUME UND PLÄNE'],
    blockers: ['Die Genehmigung hängt schon wieder', 'Kein Zugriff auf das Testsystem', 'Bürokratie beim Einkauf', 'Was steht dir im Weg?'],
    growth: ['Welche Schulung lohnt sich?', 'Zertifizierung im Frühjahr', 'Was fehlt zur nächsten Stufe?', 'Ich will lernen, Nein zu sagen', 'Rückmeldung zu meinem Vortrag'],
    state: ['Ich bin müde von der Rufbereitschaft', 'Wie fühlst du dich im Team?', 'Überstunden nehmen kein Ende', 'Ich stecke in der Architekturrunde fest'],
    status: ['Stand der Umstellung auf das neue Gateway'],
    other: ['Mittagessen mit Ana', 'Neuer Bildschirm'],
  },
  fr: {
    vision: ['Mes objectifs pour les prochaines années', 'Où je me vois dans dix ans', 'Mon avenir ici'],
    blockers: ['Toujours pas d’accès au serveur', 'L’autorisation n’arrive pas', 'La paperasse des déplacements', 'Qu’est-ce qui nous bloque ?'],
    growth: ['Quelle formation choisir ?', 'Apprendre à dire non', 'Passer au niveau 3', 'Ce que disent mes certifications'],
    state: ['Je me sens dépassé par les astreintes', 'La fatigue des astreintes', 'Je suis fière de la démo', 'Trop de stress en ce moment'],
    status: ['Point sur le projet Atlas'],
    other: ['Déjeuner avec Ana', 'Nouvel écran'],
  },
  es: {
    vision: ['Mis metas para los próximos años', 'Dónde me veo en diez años', 'Un futuro como arquitecta'],
    blockers: ['Sigo sin acceso al clúster', 'La burocracia de los viajes', '¿Qué nos está bloqueando? El obstáculo de siempre', 'Falta la aprobación de compras'],
    growth: ['¿Qué curso vale la pena?', 'Aprender a decir que no', 'Qué falta para el nivel 3', 'La certificación de primavera'],
    state: ['Me siento agotada con las guardias', 'Estoy cansado', 'Tengo miedo de la reunión', 'Las vacaciones de agosto'],
    status: ['Avances del proyecto Atlas'],
    other: ['Comida con Ana', 'Una pantalla nueva'],
  },
  'pt-BR': {
    vision: ['Minhas metas para os próximos anos', 'Onde me vejo em dez anos', 'Meu sonho: um time próprio'],
    blockers: ['Ainda sem acesso ao cluster', 'A burocracia das viagens', 'O que está me bloqueando? Os entraves de sempre', 'Falta a aprovação de compras'],
    growth: ['Qual curso vale a pena?', 'Aprender a dizer não', 'O que falta para o nível 3', 'A certificação de outono'],
    state: ['Estou cansada dos plantões', 'Como você se sente no time?', 'Sinto medo da reunião', 'Férias em janeiro'],
    status: ['Andamento do projeto Atlas'],
    other: ['Almoço com a Ana', 'Tela nova'],
  },
  ja: {
    vision: ['10年後どうなりたいか', '将来のキャリアについて', 'わたしの目標'],
    blockers: ['承認が下りず困っています', 'アクセス権がまだもらえない', '出張の手続きが多すぎる'],
    growth: ['どの研修を受けるべきか', '断り方を学びたい', 'レベル3に足りないもの', 'ﾌｨｰﾄﾞﾊﾞｯｸがほしい'],
    state: ['当番続きで疲れています', '最近やる気が出ない', '会議が不安', '夏休みの相談'],
    status: ['移行の進捗'],
    other: ['アナとのランチ', '新しい画面'],
  },
  ar: {
    vision: ['أهدافي للسنوات القادمة', 'أين أرى نفسي بعد عشر سنوات', 'والمستقبل؟', 'طُمُوحي'],
    blockers: ['الموافقة لم تصل بعد', 'بيروقراطية السفر', 'ما العوائق أمامنا؟', 'لا صلاحية لي على الخادم'],
    growth: ['أي دورة تستحق؟', 'أريد أن أتعلم قول لا', 'ما ينقصني للمستوى الثالث', 'بالتدريب أو من دونه', 'والشهادة؟'],
    state: ['أشعر بالتعب من المناوبات', 'قلقي من الاجتماع', 'وبالإرهاق أيضًا', 'إجازة الصيف'],
    status: ['تقرير الحالة'],
    other: ['غداء مع آنا', 'شاشة جديدة'],
  },
};

describe.each(Object.entries(topics))('GS2 in %s', (_language, byKind) => {
  it.each(shareKinds.flatMap((kind) => byKind[kind].map((title) => [title, kind] as const)))('%s is %s', (title, kind) => {
    expect(topicKind(title)).toBe(kind);
  });
});

it('GS2 two languages in one title: the first kind of them counts', () => {
  expect(topicKind('研修: my goals')).toBe('vision');
  expect(topicKind('Feedback من فريقي')).toBe('growth');
});

it('GS2 any text has a kind', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (title) => shareKinds.includes(topicKind(title))));
});
