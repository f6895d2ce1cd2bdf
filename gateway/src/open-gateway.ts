import type { ClosingStack } from '@aeo-hub/core/closing';
import { GatewayServer, type GatewayOptions } from './door/gateway-server';
import { followSupergraphFile } from './supergraph/follow-supergraph-file';
import type { SupergraphFile } from './supergraph/supergraph-file';

/**
 * Starts the gateway over a supergraph file, which it then follows; it is closed with the stack.
 *
 * @throws SupergraphInvalid where the file is why it does not start
 */
export async function openGateway(
  supergraph: SupergraphFile,
  options: Omit<GatewayOptions, 'supergraphSdl' | 'followSupergraph'>,
  opened: ClosingStack,
): Promise<GatewayServer> {
  const followSupergraph = followSupergraphFile(supergraph.path, options.logger);
  const gateway = await GatewayServer.start({ ...options, supergraphSdl: supergraph.sdl, followSupergraph }).catch(
    (error: unknown) => {
      throw supergraph.explained(error);
    },
  );
  opened.add('gateway', () => gateway.close());
  return gateway;
}
