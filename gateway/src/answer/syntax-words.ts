import { Lexer, Source, TokenKind, type GraphQLError } from 'graphql';
import { quoted, type Translated } from './translated';

/**
 * Where a document stops being GraphQL, and by what: a character, an unfinished text, its end, or a part that cannot stand there. What
 * graphql-js expected instead is left to its English.
 */
export function syntaxWords({ locations, positions, source }: GraphQLError): Translated {
  const [{ line, column } = { line: 1, column: 1 }] = locations ?? [];
  const place = {
    fr: `Erreur de syntaxe GraphQL à la ligne ${line}, colonne ${column} : `,
    es: `Error de sintaxis de GraphQL en la línea ${line}, columna ${column}: `,
  };
  const what = foundAt(source?.body ?? '', positions?.[0] ?? 0);
  return { fr: place.fr + what.fr, es: place.es + what.es };
}

function foundAt(body: string, position: number): Translated {
  const token = tokenAt(body, position);
  if (token === null) {
    return {
      fr: 'un caractère ou un texte ne peut pas être lu ici.',
      es: 'aquí hay un carácter o un texto que no se puede leer.',
    };
  }
  if (token.kind === TokenKind.EOF) {
    return { fr: 'le document finit trop tôt.', es: 'el documento termina demasiado pronto.' };
  }
  const found = quoted(body.slice(token.start, token.end));
  return { fr: `${found.fr} ne peut pas se trouver ici.`, es: `${found.es} no puede estar aquí.` };
}

/** Null where the document cannot even be split into tokens. */
function tokenAt(body: string, position: number) {
  const lexer = new Lexer(new Source(body));
  try {
    let token = lexer.advance();
    while (token.kind !== TokenKind.EOF && token.end <= position) token = lexer.advance();
    return token;
  } catch {
    return null;
  }
}
