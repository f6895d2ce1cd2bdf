import { readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, isScalarType, parse, specifiedRules, validate } from 'graphql';
import { codesOf, withSoundHub, type ToyAnswer } from '../door/toy-hub.test-kit';
import { coercedVariables } from '../question/coerced-variables';
import { firstBrokenRule } from './localized-errors.plugin';
import { RULE_WORDS } from './rule-words';
import { SCALAR_WORDS } from './value-words';

const schema = buildSchema(`
  directive @on(day: String!) on FIELD
  type Query { ship(id: ID!, at: Place, flags: [Flag!], decks: Int, one: One): Ship  port: Port  language: String }
  type Subscription { a: Int b: Int }
  type Ship { name(long: Boolean): String }
  type Port { city: String }
  enum Flag { CA US }
  input Place { country: String!, pier: Int }
  input One @oneOf { a: Int, b: Int }
`);

/** For each rule a document that breaks it first, and the words. */
const BROKEN: readonly (readonly [rule: string, document: string, fr: string, es: string])[] = [
  ['ExecutableDefinitionsRule', 'type X { a: Int } { language }', 'Le document ne peut contenir que des opérations et des fragments.', 'El documento solo puede contener operaciones y fragmentos.'],
  ['UniqueOperationNamesRule', 'query A { language } query A { language }', 'Plusieurs opérations se nomment «\u00A0A\u00A0»; une seule le peut.', 'Varias operaciones se llaman «A»; solo una puede hacerlo.'],
  ['LoneAnonymousOperationRule', '{ language } query A { language }', 'Une opération sans nom doit être la seule du document.', 'Una operación sin nombre debe ser la única del documento.'],
  ['SingleFieldSubscriptionsRule', 'subscription { a b }', 'Un abonnement ne demande qu’un seul champ à sa racine.', 'Una suscripción pide un solo campo en su raíz.'],
  ['KnownTypeNamesRule', 'query ($x: Nil) { language }', 'Le type «\u00A0Nil\u00A0» n’existe pas.', 'El tipo «Nil» no existe.'],
  ['FragmentsOnCompositeTypesRule', '{ ... on Int { a } }', 'Un fragment ne peut pas porter sur le type «\u00A0Int\u00A0», qui n’a pas de champs.', 'Un fragmento no puede ser sobre el tipo «Int», que no tiene campos.'],
  ['VariablesAreInputTypesRule', 'query ($x: [Ship!]) { language }', 'Une variable ne peut pas être du type «\u00A0[Ship!]\u00A0», qui n’est pas un type d’entrée.', 'Una variable no puede ser del tipo «[Ship!]», que no es un tipo de entrada.'],
  ['ScalarLeafsRule', '{ language { a } }', 'Le champ «\u00A0language\u00A0», de type «\u00A0String\u00A0», n’a pas de champs : retirez ses accolades.', 'El campo «language», de tipo «String», no tiene campos: quite sus llaves.'],
  ['ScalarLeafsRule', '{ port }', 'Le champ «\u00A0port\u00A0», de type «\u00A0Port\u00A0», a des champs : indiquez lesquels entre accolades.', 'El campo «port», de tipo «Port», tiene campos: indique cuáles entre llaves.'],
  ['FieldsOnCorrectTypeRule', '{ port { nme } }', 'Le champ «\u00A0nme\u00A0» n’existe pas sur le type «\u00A0Port\u00A0».', 'El campo «nme» no existe en el tipo «Port».'],
  ['UniqueFragmentNamesRule', '{ ...F } fragment F on Query { language } fragment F on Query { language }', 'Plusieurs fragments se nomment «\u00A0F\u00A0»; un seul le peut.', 'Varios fragmentos se llaman «F»; solo uno puede hacerlo.'],
  ['KnownFragmentNamesRule', '{ ...G }', 'Le fragment «\u00A0G\u00A0» n’est pas dans le document.', 'El fragmento «G» no está en el documento.'],
  ['NoUnusedFragmentsRule', '{ language } fragment F on Query { language }', 'Le fragment «\u00A0F\u00A0» n’est jamais employé.', 'El fragmento «F» nunca se usa.'],
  ['PossibleFragmentSpreadsRule', '{ port { ... on Ship { name } } }', 'Ce fragment ne s’applique pas ici : un objet de type «\u00A0Port\u00A0» n’est jamais du type qu’il vise.', 'Este fragmento no se aplica aquí: un objeto de tipo «Port» nunca es del tipo al que se refiere.'],
  ['NoFragmentCyclesRule', '{ ...F } fragment F on Query { language ...F }', 'Le fragment «\u00A0F\u00A0» se contient lui-même.', 'El fragmento «F» se contiene a sí mismo.'],
  ['UniqueVariableNamesRule', 'query ($x: Int, $x: Int) { ship(id: 1, decks: $x) { name } }', 'Plusieurs variables se nomment «\u00A0x\u00A0»; une seule le peut.', 'Varias variables se llaman «x»; solo una puede hacerlo.'],
  ['NoUndefinedVariablesRule', 'query Q { ship(id: $x) { name } }', 'L’opération ne déclare pas la variable «\u00A0$x\u00A0».', 'La operación no declara la variable «$x».'],
  ['NoUnusedVariablesRule', 'query Q($x: Int) { language }', 'La variable «\u00A0$x\u00A0» n’est jamais employée.', 'La variable «$x» nunca se usa.'],
  ['KnownDirectivesRule', '{ language @off }', 'La directive «\u00A0@off\u00A0» n’existe pas.', 'La directiva «@off» no existe.'],
  ['KnownDirectivesRule', 'query @on(day: "1") { language }', 'La directive «\u00A0@on\u00A0» ne peut pas être placée ici.', 'La directiva «@on» no puede colocarse aquí.'],
  ['UniqueDirectivesPerLocationRule', '{ language @on(day: "1") @on(day: "2") }', 'La directive «\u00A0@on\u00A0» ne peut figurer qu’une fois au même endroit.', 'La directiva «@on» solo puede figurar una vez en el mismo lugar.'],
  ['KnownArgumentNamesRule', '{ ship(id: 1, no: 2) { name } }', 'L’argument «\u00A0no\u00A0» n’existe pas pour «\u00A0Query.ship\u00A0».', 'El argumento «no» no existe para «Query.ship».'],
  ['KnownArgumentNamesRule', '{ language @on(day: "1", no: 2) }', 'L’argument «\u00A0no\u00A0» n’existe pas pour «\u00A0@on\u00A0».', 'El argumento «no» no existe para «@on».'],
  ['UniqueArgumentNamesRule', '{ ship(id: 1, id: 2) { name } }', 'L’argument «\u00A0id\u00A0» ne peut être donné qu’une fois.', 'El argumento «id» solo puede darse una vez.'],
  ['ValuesOfCorrectTypeRule', '{ ship(id: 1, decks: "3") { name } }', 'La valeur "3" ne convient pas au type «\u00A0Int\u00A0» : il faut un entier de 32 bits.', 'El valor "3" no corresponde al tipo «Int»: se espera un entero de 32 bits.'],
  ['ValuesOfCorrectTypeRule', '{ ship(id: 1, flags: [CA, MX]) { name } }', 'La valeur MX ne convient pas au type «\u00A0Flag!\u00A0» : il faut l’une de ces valeurs : CA, US.', 'El valor MX no corresponde al tipo «Flag!»: se espera uno de estos valores: CA, US.'],
  ['ValuesOfCorrectTypeRule', '{ ship(id: null) { name } }', 'Une valeur de type «\u00A0ID!\u00A0» est requise; null n’est pas permis.', 'Se requiere un valor de tipo «ID!»; no se permite null.'],
  ['ValuesOfCorrectTypeRule', '{ ship(id: 1, at: { pier: 2 }) { name } }', 'Le champ «\u00A0Place.country\u00A0», de type «\u00A0String!\u00A0», est requis et manque.', 'Falta el campo «Place.country», de tipo «String!», que es obligatorio.'],
  ['ValuesOfCorrectTypeRule', '{ ship(id: 1, at: { country: "CA", dock: 1 }) { name } }', 'Le champ «\u00A0dock\u00A0» n’existe pas dans le type «\u00A0Place\u00A0».', 'El campo «dock» no existe en el tipo «Place».'],
  ['ValuesOfCorrectTypeRule', '{ ship(id: 1, at: "CA") { name } }', 'La valeur "CA" ne convient pas au type «\u00A0Place\u00A0» : il faut un objet entre accolades.', 'El valor "CA" no corresponde al tipo «Place»: se espera un objeto entre llaves.'],
  ['ValuesOfCorrectTypeRule', '{ ship(id: 1, one: { a: 1, b: 2 }) { name } }', 'Le type «\u00A0One\u00A0» demande exactement un champ, qui n’est pas null.', 'El tipo «One» pide exactamente un campo, que no sea null.'],
  ['ProvidedRequiredArgumentsRule', '{ ship(decks: 1) { name } }', 'L’argument «\u00A0id\u00A0», de type «\u00A0ID!\u00A0», est requis pour «\u00A0Query.ship\u00A0» et manque.', 'Falta el argumento «id», de tipo «ID!», que «Query.ship» requiere.'],
  ['ProvidedRequiredArgumentsRule', '{ language @on }', 'L’argument «\u00A0day\u00A0», de type «\u00A0String!\u00A0», est requis pour «\u00A0@on\u00A0» et manque.', 'Falta el argumento «day», de tipo «String!», que «@on» requiere.'],
  ['VariablesInAllowedPositionRule', 'query ($x: Int) { ship(id: $x) { name } }', 'La variable «\u00A0$x\u00A0», de type «\u00A0Int\u00A0», ne convient pas à l’endroit où elle est employée.', 'La variable «$x», de tipo «Int», no corresponde al lugar donde se usa.'],
  ['OverlappingFieldsCanBeMergedRule', '{ a: ship(id: 1) { name } a: ship(id: 2) { name } }', 'Les champs «\u00A0a\u00A0» se contredisent. Donnez-leur des alias différents pour obtenir les deux.', 'Los campos «a» se contradicen. Deles alias distintos para obtener ambos.'],
  ['UniqueInputFieldNamesRule', '{ ship(id: 1, at: { country: "CA", country: "US" }) { name } }', 'Le champ «\u00A0country\u00A0» ne peut être donné qu’une fois dans un objet.', 'El campo «country» solo puede darse una vez en un objeto.'],
  ['MaxIntrospectionDepthRule', `{ __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`, 'L’introspection du document est trop profonde.', 'La introspección del documento es demasiado profunda.'],
]; // prettier-ignore

describe('what a validation rule finds', () => {
  test('has words for every rule of graphql-js by which Apollo Server validates', () => {
    expect([...RULE_WORDS.keys()].map(({ name }) => name)).toEqual(specifiedRules.map(({ name }) => name));
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(new Set(specifiedRules.map(({ name }) => name)));
  });

  test.each(BROKEN)('%s: %s', (rule, query, fr, es) => {
    const document = parse(query);
    const broken = firstBrokenRule(schema, document);
    expect(broken?.rule.name).toBe(rule);
    expect(broken && RULE_WORDS.get(broken.rule)?.(broken)).toEqual({ fr, es });
    expect(broken?.nodes).toEqual(validate(schema, document)[0]?.nodes);
  });

  test('is nothing in a valid document', () => {
    expect(
      firstBrokenRule(schema, parse('{ ship(id: 1, at: { country: "CA" }, flags: [US]) { name } }')),
    ).toBeUndefined();
  });
});

describe('what is wrong with variables', () => {
  const query =
    'query Q($id: ID!, $at: Place, $flags: [Flag!], $decks: Int, $one: One) { ship(id: $id, at: $at, flags: $flags, decks: $decks, one: $one) { name } }';
  const document = parse(query);
  const operation = getOperationAST(document, 'Q');

  function errorsOf(variables: Record<string, unknown>, language: 'en' | 'fr' | 'es') {
    if (!operation) throw new Error('There is no operation.');
    const asked = { schema, document, operation, request: { variables } };
    return coercedVariables(asked, { language, hideSuggestions: true }).errors ?? [];
  }

  test.each([
    [{}, 'La variable «\u00A0$id\u00A0», de type «\u00A0ID!\u00A0», est requise et n’a pas été fournie.', 'La variable «$id», de tipo «ID!», es obligatoria y no se proporcionó.'],
    [{ id: null }, 'La variable «\u00A0$id\u00A0», de type «\u00A0ID!\u00A0», ne peut pas être null.', 'La variable «$id», de tipo «ID!», no puede ser null.'],
    [{ id: true }, 'Variable «\u00A0$id\u00A0» : La valeur true ne convient pas au type «\u00A0ID\u00A0» : il faut un texte ou un entier.', 'Variable «$id»: El valor true no corresponde al tipo «ID»: se espera un texto o un entero.'],
    [{ id: 1, flags: ['CA', 'MX'] }, 'Variable «\u00A0$flags[1]\u00A0» : La valeur "MX" ne convient pas au type «\u00A0Flag\u00A0» : il faut l’une de ces valeurs : CA, US.', 'Variable «$flags[1]»: El valor "MX" no corresponde al tipo «Flag»: se espera uno de estos valores: CA, US.'],
    [{ id: 1, at: { pier: 1 } }, 'Variable «\u00A0$at\u00A0» : Le champ «\u00A0Place.country\u00A0», de type «\u00A0String!\u00A0», est requis et manque.', 'Variable «$at»: Falta el campo «Place.country», de tipo «String!», que es obligatorio.'],
    [{ id: 1, at: { country: null } }, 'Variable «\u00A0$at.country\u00A0» : Une valeur de type «\u00A0String!\u00A0» est requise; null n’est pas permis.', 'Variable «$at.country»: Se requiere un valor de tipo «String!»; no se permite null.'],
  ] as const)('%j', (variables, fr, es) => {
    expect(errorsOf(variables, 'fr').map(({ message }) => message)).toEqual([fr]);
    expect(errorsOf({ ...variables }, 'es').map(({ message }) => message)).toEqual([es]);
  }); // prettier-ignore

  test.each([
    { id: 1, at: { country: 2, dock: 3, pier: 'x' }, flags: ['MX', null, 4], decks: 1.5 },
    { at: [], flags: 'MX', decks: {}, one: {} },
    { id: {}, one: { a: null } },
    { id: [], flags: [['CA']], one: { a: 1, b: 'x' } },
    { id: 'a', at: { country: 'CA' }, flags: 'CA', decks: 3, one: { b: 1 } },
    { id: Array.from({ length: 3 }), flags: Array.from({ length: 40 }, () => 'MX') },
  ])('is as many mistakes in French as in English: %j', (variables) => {
    const english = errorsOf(variables, 'en');
    const french = errorsOf({ ...variables }, 'fr');
    expect(french).toHaveLength(english.length);
    if (english.length <= 20) expect(french.map(({ nodes }) => nodes)).toEqual(english.map(({ nodes }) => nodes));
  });

  test('says of every scalar of the hub how it is written', () => {
    const api = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValidSDL: true });
    const scalars = Object.values(api.getTypeMap()).filter(isScalarType);
    expect(scalars.map(({ name }) => name).filter((name) => !SCALAR_WORDS.has(name))).toEqual([]);
  });
});

describe('a faulty request in another language', () => {
  /** The first message in each language, where code and status are those of English. */
  const messagesOf = (query: string, variables: object = {}) =>
    withSoundHub(async ({ ask }) => {
      const inLanguage = (language: string) => ask(query, { variables, headers: { 'accept-language': language } });
      const [en, fr, es] = [await inLanguage('en'), await inLanguage('fr-CA'), await inLanguage('es-MX')] as const;
      const shape = (answer: ToyAnswer) => [answer.status, codesOf(answer), answer.body.errors?.map(placeOf)];
      expect(shape(fr)).toEqual(shape(en));
      expect(shape(es)).toEqual(shape(en));
      return [en, fr, es].map(({ body }) => body.errors?.[0]?.message);
    });
  const placeOf = (error: object) => ('locations' in error ? error.locations : null);

  test.each([
    ['{ ship(id: "a") { name }', 'Syntax Error: Expected Name, found <EOF>.', 'Erreur de syntaxe GraphQL à la ligne 1, colonne 25 : le document finit trop tôt.', 'Error de sintaxis de GraphQL en la línea 1, columna 25: el documento termina demasiado pronto.'],
    ['{\n  ship(id "a") { name } }', 'Syntax Error: Expected ":", found String "a".', 'Erreur de syntaxe GraphQL à la ligne 2, colonne 11 : «\u00A0"a"\u00A0» ne peut pas se trouver ici.', 'Error de sintaxis de GraphQL en la línea 2, columna 11: «"a"» no puede estar aquí.'],
    ['{ ship(id: "a) { name } }', 'Syntax Error: Unterminated string.', 'Erreur de syntaxe GraphQL à la ligne 1, colonne 26 : un caractère ou un texte ne peut pas être lu ici.', 'Error de sintaxis de GraphQL en la línea 1, columna 26: aquí hay un carácter o un texto que no se puede leer.'],
    ['{ ship(id: "a") { nme } }', 'Cannot query field "nme" on type "Ship". Did you mean "name"?', 'Le champ «\u00A0nme\u00A0» n’existe pas sur le type «\u00A0Ship\u00A0».', 'El campo «nme» no existe en el tipo «Ship».'],
    ['{ ship(id: "a", on: "30/06/2025") { name } }', 'Date cannot be read from this value; write it like "2025-06-30".', 'La valeur "30/06/2025" ne convient pas au type «\u00A0Date\u00A0» : il faut une valeur comme "2025-06-30".', 'El valor "30/06/2025" no corresponde al tipo «Date»: se espera un valor como "2025-06-30".'],
    ['query A { berth } query B { berth }', 'The document has several operations: name one in operationName.', 'Le document a plusieurs opérations : nommez-en une dans operationName.', 'El documento tiene varias operaciones: nombre una en operationName.'],
  ])('in the document: %s', async (query, en, fr, es) => expect(await messagesOf(query)).toEqual([en, fr, es])); // prettier-ignore

  test('in a variable: a date', async () =>
    expect(await messagesOf('query($on: Date) { ship(id: "a", on: $on) { name } }', { on: '30/06/2025' })).toEqual([
      'Variable "$on" got invalid value "30/06/2025"; Date cannot be read from this value; write it like "2025-06-30".',
      'Variable «\u00A0$on\u00A0» : La valeur "30/06/2025" ne convient pas au type «\u00A0Date\u00A0» : il faut une valeur comme "2025-06-30".',
      'Variable «$on»: El valor "30/06/2025" no corresponde al tipo «Date»: se espera un valor como "2025-06-30".',
    ]));

  test('in a variable that is missing, or null where its default would have served', async () => {
    expect((await messagesOf('query($x: ID!) { ship(id: $x) { name } }')).slice(1)).toEqual([
      'La variable «\u00A0$x\u00A0», de type «\u00A0ID!\u00A0», est requise et n’a pas été fournie.',
      'La variable «$x», de tipo «ID!», es obligatoria y no se proporcionó.',
    ]);
    expect((await messagesOf('query($x: ID = "a") { ship(id: $x) { name } }', { x: null })).slice(1)).toEqual([
      'La variable «\u00A0$x\u00A0» ne peut pas être null : une valeur de type «\u00A0ID!\u00A0» est attendue ici.',
      'La variable «$x» no puede ser null: aquí se espera un valor de tipo «ID!».',
    ]);
  });

  test('in more variables than are listed', async () => {
    const query = 'query($ids: [ID!]!) { ships(ids: $ids) { name } }';
    expect((await messagesOf(query, { ids: Array.from({ length: 60 }, () => true) }))[1]).toBe(
      'Les variables ont plus de 20 fautes. La première : Variable «\u00A0$ids[0]\u00A0» : La valeur true ne convient pas au type «\u00A0ID\u00A0» : il faut un texte ou un entier.',
    );
  });

  test('that is only too long stays a refusal of its length', async () => {
    const query = `{ ${'berth '.repeat(10_000)} }`;
    const [, fr] = await messagesOf(query);
    expect(fr).toMatch(/^Le document a plus de .* lexèmes\./);
  });
});
