import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { Language } from '@aeo-hub/core/language';
import { lazyField } from '@aeo-hub/core/lazy-field';
import { memberTypesOf } from '@aeo-hub/core/member-type';
import type { HomeProgram } from '../reference/home-program';
import type { ProgramType } from './program.type';

/** What a program's own fields say on a day; its arrangements are looked up by the field resolver. */
export function programView(program: HomeProgram, on: CalendarDate, language: Language): ProgramType {
  return {
    code: program.code,
    name: program.name[language],
    acronym: program.acronym[language],
    administration: program.administration[language],
    country: program.country,
    website: program.website,
    on,
    get memberTypes() {
      return lazyField(() => memberTypesOf(program.code).map(({ code, name }) => ({ code, name: name[language] })));
    },
  };
}
