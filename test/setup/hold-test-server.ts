import { holdTestServer } from './held-test-server';

export default holdTestServer;
