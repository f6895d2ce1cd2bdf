import type { HarmonizationFacts, Statement, ValidationFacts } from '../../guard';

/** What a row states of a visit. Who made it, and when the next is due where it says so. */
export function statementsOfValidation(validation: ValidationFacts): readonly Statement[] {
  const { recordedAt, validatedOn, performedBy, revalidationDue } = validation;
  const subject = `validation ${recordedAt} ${validatedOn}`;
  return [
    { subject, columns: 'who validated', content: performedBy },
    ...stated(`${subject} due`, 'when the next validation is due', revalidationDue),
  ];
}

/** What a row states of a harmonization; what it leaves empty it does not state. */
export function statementsOfHarmonization(harmonization: HarmonizationFacts): readonly Statement[] {
  const { recordedAt, counterpartAccount, since, validationBy, validationOn, pointOfContact } = harmonization;
  const subject = `harmonization ${recordedAt}`;
  return [
    { subject, columns: 'harmonized account or day', content: `${counterpartAccount} ${since}` },
    ...stated(`${subject} by`, 'who made the common validation', validationBy),
    ...stated(`${subject} on`, 'the day of the common validation', validationOn),
    ...stated(`${subject} contact`, 'the point of contact', pointOfContact),
  ];
}

function stated(subject: string, columns: string, content: string | null): readonly Statement[] {
  return content === null ? [] : [{ subject, columns, content }];
}
