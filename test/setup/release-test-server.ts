import { releaseTestServer } from './held-test-server';

export default releaseTestServer;
