import {
  ExecutableDefinitionsRule,
  FieldsOnCorrectTypeRule,
  FragmentsOnCompositeTypesRule,
  isRequiredArgument,
  Kind,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  LoneAnonymousOperationRule,
  MaxIntrospectionDepthRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  print,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  SingleFieldSubscriptionsRule,
  UniqueArgumentNamesRule,
  UniqueDirectivesPerLocationRule,
  UniqueFragmentNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationNamesRule,
  UniqueVariableNamesRule,
  ValuesOfCorrectTypeRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
  type ASTNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { literalWords } from './literal-words';
import { quoted, type Translated } from './translated';

/** What a validation rule found: the nodes that it names, and the place in the schema where it stood. */
export interface BrokenRule {
  readonly rule: ValidationRule;
  readonly nodes: readonly ASTNode[];
  readonly place: Place;
}

/** Read while the rule reports, because the visitor moves on. */
export interface Place {
  readonly schema: ReturnType<ValidationContext['getSchema']>;
  readonly parentType: ReturnType<ValidationContext['getParentType']>;
  readonly fieldDef: ReturnType<ValidationContext['getFieldDef']>;
  readonly directive: ReturnType<ValidationContext['getDirective']>;
  readonly inputType: ReturnType<ValidationContext['getInputType']>;
  readonly parentInputType: ReturnType<ValidationContext['getParentInputType']>;
}

type RuleWords = (broken: BrokenRule) => Translated;

/** Words for every rule of graphql-js by which the gateway validates; a test fails when graphql-js has one without. */
export const RULE_WORDS: ReadonlyMap<ValidationRule, RuleWords> = new Map<ValidationRule, RuleWords>([
  [
    ExecutableDefinitionsRule,
    () => ({
      fr: 'Le document ne peut contenir que des opérations et des fragments.',
      es: 'El documento solo puede contener operaciones y fragmentos.',
    }),
  ],
  [
    UniqueOperationNamesRule,
    named(({ fr, es }) => ({
      fr: `Plusieurs opérations se nomment ${fr}; une seule le peut.`,
      es: `Varias operaciones se llaman ${es}; solo una puede hacerlo.`,
    })),
  ],
  [
    LoneAnonymousOperationRule,
    () => ({
      fr: 'Une opération sans nom doit être la seule du document.',
      es: 'Una operación sin nombre debe ser la única del documento.',
    }),
  ],
  [
    SingleFieldSubscriptionsRule,
    () => ({
      fr: 'Un abonnement ne demande qu’un seul champ à sa racine.',
      es: 'Una suscripción pide un solo campo en su raíz.',
    }),
  ],
  [KnownTypeNamesRule, named(({ fr, es }) => ({ fr: `Le type ${fr} n’existe pas.`, es: `El tipo ${es} no existe.` }))],
  [
    FragmentsOnCompositeTypesRule,
    named(({ fr, es }) => ({
      fr: `Un fragment ne peut pas porter sur le type ${fr}, qui n’a pas de champs.`,
      es: `Un fragmento no puede ser sobre el tipo ${es}, que no tiene campos.`,
    })),
  ],
  [
    VariablesAreInputTypesRule,
    named(({ fr, es }) => ({
      fr: `Une variable ne peut pas être du type ${fr}, qui n’est pas un type d’entrée.`,
      es: `Una variable no puede ser del tipo ${es}, que no es un tipo de entrada.`,
    })),
  ],
  [ScalarLeafsRule, selectionWords],
  [
    FieldsOnCorrectTypeRule,
    named(({ fr, es }, { place: { parentType } }) => {
      const owner = quoted(parentType?.name ?? '');
      return {
        fr: `Le champ ${fr} n’existe pas sur le type ${owner.fr}.`,
        es: `El campo ${es} no existe en el tipo ${owner.es}.`,
      };
    }),
  ],
  [
    UniqueFragmentNamesRule,
    named(({ fr, es }) => ({
      fr: `Plusieurs fragments se nomment ${fr}; un seul le peut.`,
      es: `Varios fragmentos se llaman ${es}; solo uno puede hacerlo.`,
    })),
  ],
  [
    KnownFragmentNamesRule,
    named(({ fr, es }) => ({
      fr: `Le fragment ${fr} n’est pas dans le document.`,
      es: `El fragmento ${es} no está en el documento.`,
    })),
  ],
  [
    NoUnusedFragmentsRule,
    named(({ fr, es }) => ({
      fr: `Le fragment ${fr} n’est jamais employé.`,
      es: `El fragmento ${es} nunca se usa.`,
    })),
  ],
  [
    PossibleFragmentSpreadsRule,
    ({ place: { parentType } }) => {
      const owner = quoted(parentType?.name ?? '');
      return {
        fr: `Ce fragment ne s’applique pas ici : un objet de type ${owner.fr} n’est jamais du type qu’il vise.`,
        es: `Este fragmento no se aplica aquí: un objeto de tipo ${owner.es} nunca es del tipo al que se refiere.`,
      };
    },
  ],
  [
    NoFragmentCyclesRule,
    named(({ fr, es }) => ({
      fr: `Le fragment ${fr} se contient lui-même.`,
      es: `El fragmento ${es} se contiene a sí mismo.`,
    })),
  ],
  [
    UniqueVariableNamesRule,
    named(({ fr, es }) => ({
      fr: `Plusieurs variables se nomment ${fr}; une seule le peut.`,
      es: `Varias variables se llaman ${es}; solo una puede hacerlo.`,
    })),
  ],
  [
    NoUndefinedVariablesRule,
    named(({ fr, es }) => ({
      fr: `L’opération ne déclare pas la variable ${fr}.`,
      es: `La operación no declara la variable ${es}.`,
    })),
  ],
  [
    NoUnusedVariablesRule,
    named(({ fr, es }) => ({
      fr: `La variable ${fr} n’est jamais employée.`,
      es: `La variable ${es} nunca se usa.`,
    })),
  ],
  [
    KnownDirectivesRule,
    named(({ fr, es }, { nodes, place: { schema } }) => {
      const isKnown = schema.getDirective(nameIn(nodes[0])) != null;
      return isKnown
        ? { fr: `La directive ${fr} ne peut pas être placée ici.`, es: `La directiva ${es} no puede colocarse aquí.` }
        : { fr: `La directive ${fr} n’existe pas.`, es: `La directiva ${es} no existe.` };
    }),
  ],
  [
    UniqueDirectivesPerLocationRule,
    named(({ fr, es }) => ({
      fr: `La directive ${fr} ne peut figurer qu’une fois au même endroit.`,
      es: `La directiva ${es} solo puede figurar una vez en el mismo lugar.`,
    })),
  ],
  [
    KnownArgumentNamesRule,
    named(({ fr, es }, { place }) => {
      const owner = quoted(ownerOf(place));
      return {
        fr: `L’argument ${fr} n’existe pas pour ${owner.fr}.`,
        es: `El argumento ${es} no existe para ${owner.es}.`,
      };
    }),
  ],
  [
    UniqueArgumentNamesRule,
    named(({ fr, es }) => ({
      fr: `L’argument ${fr} ne peut être donné qu’une fois.`,
      es: `El argumento ${es} solo puede darse una vez.`,
    })),
  ],
  [ValuesOfCorrectTypeRule, literalWords],
  [ProvidedRequiredArgumentsRule, requiredArgumentWords],
  [
    VariablesInAllowedPositionRule,
    ({ nodes: [definition] }) => {
      const name = quoted(`${markOf(definition)}${nameIn(definition)}`);
      const type = quoted(definition?.kind === Kind.VARIABLE_DEFINITION ? print(definition.type) : '');
      return {
        fr: `La variable ${name.fr}, de type ${type.fr}, ne convient pas à l’endroit où elle est employée.`,
        es: `La variable ${name.es}, de tipo ${type.es}, no corresponde al lugar donde se usa.`,
      };
    },
  ],
  [
    OverlappingFieldsCanBeMergedRule,
    ({ nodes: [field] }) => {
      const name = quoted(field?.kind === Kind.FIELD ? (field.alias ?? field.name).value : '');
      return {
        fr: `Les champs ${name.fr} se contredisent. Donnez-leur des alias différents pour obtenir les deux.`,
        es: `Los campos ${name.es} se contradicen. Deles alias distintos para obtener ambos.`,
      };
    },
  ],
  [
    UniqueInputFieldNamesRule,
    named(({ fr, es }) => ({
      fr: `Le champ ${fr} ne peut être donné qu’une fois dans un objet.`,
      es: `El campo ${es} solo puede darse una vez en un objeto.`,
    })),
  ],
  [
    MaxIntrospectionDepthRule,
    () => ({
      fr: 'L’introspection du document est trop profonde.',
      es: 'La introspección del documento es demasiado profunda.',
    }),
  ],
]);

/** Words that name what the last node is called: most rules report one, or every one of the same name. */
function named(words: (name: Translated, broken: BrokenRule) => Translated): RuleWords {
  return (broken) => {
    const [first, last] = [broken.nodes[0], broken.nodes.at(-1)];
    // An operation may come second: the variable that it does not declare is the first.
    const node = last?.kind === Kind.OPERATION_DEFINITION ? first : last;
    return words(quoted(`${markOf(node)}${nameIn(node)}`), broken);
  };
}

function markOf(node: ASTNode | undefined): string {
  if (node?.kind === Kind.VARIABLE || node?.kind === Kind.VARIABLE_DEFINITION) return '$';
  return node?.kind === Kind.DIRECTIVE ? '@' : '';
}

/** What a node is called, as the document writes it. */
function nameIn(node: ASTNode | undefined): string {
  if (node === undefined) return '';
  if (node.kind === Kind.NAME) return node.value;
  if (node.kind === Kind.VARIABLE_DEFINITION) return node.variable.name.value;
  if (node.kind === Kind.LIST_TYPE || node.kind === Kind.NON_NULL_TYPE) return print(node);
  return 'name' in node && node.name ? node.name.value : '';
}

function ownerOf({ directive, parentType, fieldDef }: Place): string {
  return directive ? `@${directive.name}` : `${parentType?.name ?? ''}.${fieldDef?.name ?? ''}`;
}

function selectionWords({ nodes: [node], place: { fieldDef } }: BrokenRule): Translated {
  const [name, type] = [quoted(fieldDef?.name ?? ''), quoted(String(fieldDef?.type ?? ''))];
  return node?.kind === Kind.FIELD
    ? {
        fr: `Le champ ${name.fr}, de type ${type.fr}, a des champs : indiquez lesquels entre accolades.`,
        es: `El campo ${name.es}, de tipo ${type.es}, tiene campos: indique cuáles entre llaves.`,
      }
    : {
        fr: `Le champ ${name.fr}, de type ${type.fr}, n’a pas de champs : retirez ses accolades.`,
        es: `El campo ${name.es}, de tipo ${type.es}, no tiene campos: quite sus llaves.`,
      };
}

function requiredArgumentWords({ nodes: [node], place }: BrokenRule): Translated {
  const isDirective = node?.kind === Kind.DIRECTIVE;
  const given = isDirective || node?.kind === Kind.FIELD ? (node.arguments ?? []) : [];
  const known = isDirective ? place.schema.getDirective(node.name.value)?.args : place.fieldDef?.args;
  const missing = known?.find(
    (argument) => isRequiredArgument(argument) && !given.some(({ name }) => name.value === argument.name),
  );
  const [name, type] = [quoted(missing?.name ?? ''), quoted(String(missing?.type ?? ''))];
  const owner = quoted(isDirective ? `@${node.name.value}` : ownerOf(place));
  return {
    fr: `L’argument ${name.fr}, de type ${type.fr}, est requis pour ${owner.fr} et manque.`,
    es: `Falta el argumento ${name.es}, de tipo ${type.es}, que ${owner.es} requiere.`,
  };
}
