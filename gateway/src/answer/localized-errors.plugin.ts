import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, validate, type DocumentNode, type GraphQLSchema, type ValidationContext } from 'graphql';
import { isTooLong } from '../limits/operation/max-tokens.plugin';
import { RULE_WORDS, type BrokenRule } from './rule-words';
import { syntaxWords } from './syntax-words';

/**
 * Words what graphql-js finds wrong with a document in the caller's language. The English stays graphql-js's own, which developers know;
 * French and Spanish are the hub's, one text for each kind of mistake with the names filled in. Code, place and status stay.
 */
export function localizedErrors(): ApolloServerPlugin<RequestEnvelope> {
  return {
    requestDidStart: async ({ contextValue: { language } }) => {
      if (language === 'en') return;
      return {
        // Apollo Server makes its own errors of these afterwards, from their messages.
        parsingDidStart: async () => async (error) => {
          if (error instanceof GraphQLError && !isTooLong(error)) error.message = syntaxWords(error)[language];
        },
        validationDidStart:
          async ({ schema, document }) =>
          async ([error] = []) => {
            const broken = error && document && firstBrokenRule(schema, document);
            if (broken) error.message = RULE_WORDS.get(broken.rule)?.(broken)[language] ?? error.message;
          },
      };
    },
  };
}

/** Validates once more, watching which rule reports first: an error of graphql-js does not say. */
export function firstBrokenRule(schema: GraphQLSchema, document: DocumentNode): BrokenRule | undefined {
  const broken: BrokenRule[] = [];
  const watched = [...RULE_WORDS.keys()].map((rule) => (context: ValidationContext) => {
    const watching: ValidationContext = Object.create(context, {
      reportError: {
        value: (error: GraphQLError) => {
          broken.push({ rule, nodes: error.nodes ?? [], place: placeOf(context) });
          context.reportError(error);
        },
      },
    });
    return rule(watching);
  });
  validate(schema, document, watched, { maxErrors: 1 });
  return broken[0];
}

function placeOf(context: ValidationContext): BrokenRule['place'] {
  return {
    schema: context.getSchema(),
    parentType: context.getParentType(),
    fieldDef: context.getFieldDef(),
    directive: context.getDirective(),
    inputType: context.getInputType(),
    parentInputType: context.getParentInputType(),
  };
}
