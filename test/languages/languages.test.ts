import { startHub, type RunningHub } from '../hub/running-hub';

const LANGUAGES = ['en', 'fr-CA', 'es-MX'] as const;

interface Answer {
  readonly data?: {
    readonly company: {
      readonly company: {
        readonly harmonization: { readonly disagreement: string | null };
        readonly recognitions: {
          readonly items: readonly { readonly factors: readonly { readonly explanation: string }[] }[];
        };
      };
    };
    readonly arrangement: {
      readonly status: string;
      readonly signedOn: string;
      readonly partner: { readonly administration: string };
    };
  };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

describe('a caller is answered in its language', () => {
  let hub: RunningHub;
  let token: string;

  beforeAll(async () => {
    hub = await startHub();
    token = await hub.token('--role', 'officer', '--program', 'ALL');
  });

  afterAll(() => hub.stop());

  async function ask(language: string, query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'accept-language': language },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The first message in each language, after its code, which is the same in all. */
  async function refusals(query: string, variables: object = {}): Promise<readonly (string | undefined)[]> {
    const answers = await Promise.all(LANGUAGES.map((language) => ask(language, query, variables)));
    const codes = new Set(answers.map(({ errors }) => errors?.[0]?.extensions.code));
    expect(codes.size).toBe(1);
    return [...codes, ...answers.map(({ errors }) => errors?.[0]?.message)];
  }

  const LOOKUP = `query($on: Date) {
    company(identifier: { scheme: EIN, value: "74-1234509" }, asOf: { on: $on }) { company {
      harmonization { disagreement }
      recognitions(in: JP) { items { factors { explanation } } }
    } }
  }`;

  it('about today in the present tense, and about a past day in the past tense', async () => {
    const [today, past] = [await ask('fr', LOOKUP), await ask('fr', LOOKUP, { on: '2026-01-15' })] as const;
    const standing = ({ data }: Answer) =>
      data?.company.company.recognitions.items.map(({ factors }) => factors[1]?.explanation).join(' ');
    expect(today.data?.company.company.harmonization.disagreement).toMatch(
      /^Pour le PEP, l’adhésion \S+ est suspendue;/,
    );
    expect(past.data?.company.company.harmonization.disagreement).toMatch(
      /^Pour le PEP, l’adhésion \S+ était suspendue;/,
    );
    expect(standing(today)).toMatch(/ n’est pas en règle le .* est en règle le /);
    expect(standing(past)).toMatch(
      / n’était pas en règle le 15 janvier 2026 : suspendue\. .* était en règle le 15 janvier 2026/,
    );
  });

  it('about a partner under the name that the CBSA’s French page gives it, and otherwise as signed', async () => {
    const query = '{ arrangement(code: "PIP-JP") { status signedOn partner { administration } } }';
    const named = await Promise.all(LANGUAGES.map((language) => ask(language, query)));
    expect(named.map(({ data }) => data?.arrangement.partner.administration)).toEqual([
      'Japan Customs and Tariff Bureau',
      'Bureau des douanes et du tarif du Japon',
      'Japan Customs and Tariff Bureau',
    ]);
  });

  it('about PIP’s arrangement with the European Union: reported, not verified', async () => {
    const { data } = await ask('en', '{ arrangement(code: "PIP-EU") { status signedOn partner { administration } } }');
    expect(data?.arrangement).toMatchObject({ status: 'UNVERIFIED', signedOn: '2022-10-28' });
  });

  it('when the document is not GraphQL', async () => {
    expect(await refusals('{ company(identifier: }')).toEqual([
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Unexpected "}".',
      'Erreur de syntaxe GraphQL à la ligne 1, colonne 23 : «\u00A0}\u00A0» ne peut pas se trouver ici.',
      'Error de sintaxis de GraphQL en la línea 1, columna 23: «}» no puede estar aquí.',
    ]);
  });

  it('when the document does not fit the schema', async () => {
    expect((await refusals('{ arrangements { idd } }')).slice(0, 1)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await refusals('{ arrangements { idd } }')).slice(2)).toEqual([
      'Le champ «\u00A0idd\u00A0» n’existe pas sur le type «\u00A0Arrangement\u00A0».',
      'El campo «idd» no existe en el tipo «Arrangement».',
    ]);
  });

  it('when a day, an instant or a country is not written as it should be', async () => {
    expect(await refusals('query($on: Date) { arrangements(on: $on) { id } }', { on: '30/06/2025' })).toEqual([
      'BAD_USER_INPUT',
      'Variable "$on" got invalid value "30/06/2025"; Date cannot be read from this value; write it like "2025-06-30".',
      'Variable «\u00A0$on\u00A0» : La valeur "30/06/2025" ne convient pas au type «\u00A0Date\u00A0» : il faut une valeur comme "2025-06-30".',
      'Variable «$on»: El valor "30/06/2025" no corresponde al tipo «Date»: se espera un valor como "2025-06-30".',
    ]);
    expect((await refusals('{ arrangements(partner: "Japan") { id } }')).slice(2)).toEqual([
      'La valeur "Japan" ne convient pas au type «\u00A0CountryCode\u00A0» : il faut une valeur comme "JP".',
      'El valor "Japan" no corresponde al tipo «CountryCode»: se espera un valor como "JP".',
    ]);
  });
});
