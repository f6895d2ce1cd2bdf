import { GraphQLError } from 'graphql';
import { hasField, type CalledFields } from './called-fields';
import { EACH } from './response-path';

type Path = readonly (string | number)[];

/** A place of the canonical response at which, or below which, there are errors. */
interface Place {
  readonly errors: GraphQLError[];
  /** Whether an error explains all that is missing here. */
  isExplained: boolean;
  /** The fields of this object that errors about a call explain. */
  readonly explained: CalledFields[];
  readonly below: Map<string | number, Place>;
  /** Whether it is that of each element of a list, or below one. */
  readonly isOfEach: boolean;
  /** Where the client first has it. */
  path: Path | null;
}

/** A field or an element that the walk enters. */
interface Entered {
  /** In the canonical response. */
  readonly canonical: string | number;
  /** In the client's response. */
  readonly path: Path;
  /** Whether the field was not asked for, because what its subgraph requires of the object is missing. */
  readonly isNotAsked: boolean;
}

/**
 * The errors of subgraphs, whose paths lead through the canonical response, reported where the client has what they are about: under each
 * of its names, when it asked for the same more than once. An error about something that the client did not ask for itself, as a field that
 * another subgraph requires, is reported at the nearest place that it did ask for.
 *
 * It walks along with the completion of the response.
 */
export class ErrorPlaces {
  private readonly root = newPlace(false);
  private readonly reported = new Set<GraphQLError>();
  /** The places that the walk is at: one, or also those of errors about each element of a list. */
  private readonly walk: { readonly places: readonly Place[]; readonly isBelowError: boolean }[] = [];
  private readonly isEmpty: boolean;

  /**
   * @param errors with canonical paths; `EACH` stands for each element of a list
   * @param callErrors those of them that are about a call: at their place they explain only the fields that it asked for
   */
  constructor(
    private readonly errors: readonly GraphQLError[],
    callErrors: ReadonlyMap<GraphQLError, CalledFields>,
  ) {
    this.isEmpty = errors.length === 0;
    for (const error of errors) {
      const place = placeAt(this.root, error.path ?? []);
      const fields = callErrors.get(error);
      place.errors.push(error);
      if (fields) place.explained.push(fields);
      else place.isExplained = true;
    }
    this.walk.push({ places: [this.root], isBelowError: this.root.isExplained });
  }

  /** Whether an error at, above or below this place explains that something is missing here. */
  get isExplained(): boolean {
    const at = this.walk.at(-1);
    return at !== undefined && !this.isEmpty && (at.isBelowError || at.places.length > 0);
  }

  enter({ canonical, path, isNotAsked }: Entered, into: GraphQLError[]): void {
    if (this.isEmpty) return;
    const at = this.walk.at(-1);
    const places = (at?.places ?? []).flatMap((place) => {
      const next = place.below.get(canonical);
      const each = typeof canonical === 'number' ? place.below.get(EACH) : undefined;
      return [...(next ? [next] : []), ...(each ? [each] : [])];
    });
    const isBelowError =
      at?.isBelowError === true ||
      at?.places.some((place) => explains(place, canonical, isNotAsked)) === true ||
      places.some((place) => place.isExplained);
    this.walk.push({ places, isBelowError });
    this.reached(path, into);
  }

  leave(): void {
    if (!this.isEmpty) this.walk.pop();
  }

  /** Reports what is about this place. What is about each element of a list is reported once, at the list. */
  reached(path: Path, into: GraphQLError[]): void {
    for (const place of this.walk.at(-1)?.places ?? []) {
      if (place.isOfEach) continue;
      place.path ??= [...path];
      const each = place.below.get(EACH);
      for (const error of [...place.errors, ...(each ? allIn(each) : [])]) into.push(this.report(error, path));
    }
  }

  /** The errors about what the client never came to: each at the nearest place that it has. */
  unreported(): readonly GraphQLError[] {
    return this.errors
      .filter((error) => !this.reported.has(error))
      .map((error) => this.report(error, this.nearest(error)));
  }

  private report(error: GraphQLError, path: Path): GraphQLError {
    this.reported.add(error);
    const { message, originalError, extensions } = error;
    return new GraphQLError(message, { originalError, extensions, ...(path.length > 0 && { path: [...path] }) });
  }

  private nearest({ path = [] }: GraphQLError): Path {
    let place: Place | undefined = this.root;
    let nearest: Path = [];
    for (const step of path) {
      place = place.below.get(step);
      if (!place?.path) break;
      nearest = place.path;
    }
    return nearest;
  }
}

/** Whether an error about a call explains a field of this object: one it asked for, or one that needs what it asked for. */
function explains({ explained }: Place, canonical: string | number, isNotAsked: boolean): boolean {
  return explained.length > 0 && (isNotAsked || hasField(explained, canonical));
}

function newPlace(isOfEach: boolean): Place {
  return { errors: [], isExplained: false, explained: [], below: new Map(), isOfEach, path: null };
}

function placeAt(root: Place, path: Path): Place {
  let place = root;
  for (const step of path) {
    let next = place.below.get(step);
    if (!next) place.below.set(step, (next = newPlace(place.isOfEach || step === EACH)));
    place = next;
  }
  return place;
}

function allIn({ errors, below }: Place): readonly GraphQLError[] {
  return [...errors, ...[...below.values()].flatMap(allIn)];
}
