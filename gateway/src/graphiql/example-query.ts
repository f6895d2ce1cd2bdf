/**
 * A question to start from, answered by the sample data: a carrier's standing in the three programs, and what its membership is
 * worth in Japan.
 */
export const EXAMPLE_QUERY = `# Is this carrier trusted, by whom, since when?
# And what is its membership worth in Japan?
query Standing {
  company(
    identifier: {
      scheme: BUSINESS_NUMBER
      value: "712003144"
    }
  ) {
    outcome
    company {
      legalName
      pip {
        outcome
        memberships { account status since }
      }
      ctpat {
        outcome
        memberships { account status since }
      }
      mexicanAeo {
        outcome
      }
      harmonization { outcome host inAgreement }
      recognitions(in: "JP") {
        complete
        items {
          program
          eligible
          factors { code passed explanation }
          benefits { name }
        }
      }
    }
  }
}
`;

/** The command that asks it of a hub, on one line, for any shell. @param token null: the hub asks for none */
export function exampleCommand(hubUrl: string, token: string | null): string {
  const query = EXAMPLE_QUERY.replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const authorization = token === null ? '' : ` -H 'authorization: Bearer ${token}'`;
  return `curl -s ${hubUrl}/graphql -H 'content-type: application/json'${authorization} -d '${JSON.stringify({ query })}'`;
}
