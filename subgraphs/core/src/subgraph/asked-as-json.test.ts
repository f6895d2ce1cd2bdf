import { askedAsJson } from './asked-as-json';

const QUERY = '{ __typename }';

function asked(accept: string | undefined, body: unknown = { query: QUERY }, method = 'POST') {
  return askedAsJson({ method, headers: accept === undefined ? {} : { accept }, body });
}

describe('a call of a gateway', () => {
  it.each([
    ['nothing', undefined],
    ['JSON', 'application/json'],
    ['anything', '*/*'],
    ['as Hive Gateway does', 'application/graphql-response+json, application/json, multipart/mixed'],
  ])('is answered as JSON when it accepts %s', (_, accept) => {
    expect(asked(accept)).toEqual({ query: QUERY });
  });

  it.each([
    ['accepts no plain JSON', asked('application/graphql-response+json')],
    ['does not accept plain JSON', asked('text/event-stream, application/json;q=0')],
    ['is no POST', asked('application/json', { query: QUERY }, 'GET')],
    ['asks nothing', asked('application/json', { query: '' })],
    ['asks in a batch', asked('application/json', [{ query: QUERY }])],
    ['knows what is not known here', asked('application/json', { query: QUERY, extensions: {} })],
  ])('is for Apollo Server when it %s', (_, operation) => {
    expect(operation).toBeNull();
  });
});
