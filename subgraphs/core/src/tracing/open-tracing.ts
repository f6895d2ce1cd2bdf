import { diag, DiagLogLevel } from '@opentelemetry/api';
import type { Logger } from 'pino';

/** Longest wait for the last spans to leave when a process ends, in milliseconds. */
const LAST_SPANS_MS = 3_000;

/** Lets go of the tracing of a process, once what is still to be sent has been. */
export type CloseTracing = () => Promise<void>;

/**
 * Sends spans by OTLP over HTTP, as the standard variables of OpenTelemetry say (docs/watching.md); off unless one of them names where to.
 * Nothing of OpenTelemetry is loaded then but its interface.
 *
 * @param service the `service.name` of the process unless OTEL_SERVICE_NAME says another
 */
export async function openTracing(
  service: string,
  logger: Logger,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): Promise<CloseTracing> {
  if (!isOn(env)) return async () => undefined;
  const warn = (message: string): void => logger.warn({ said: message.slice(0, 500) }, 'OpenTelemetry');
  diag.setLogger(
    { error: warn, warn, info: () => undefined, debug: () => undefined, verbose: () => undefined },
    DiagLogLevel.WARN,
  );
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } =
    await import('@opentelemetry/resources');
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': service }))
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => (timer = setTimeout(resolve, LAST_SPANS_MS)));
    await Promise.race([provider.shutdown().catch((err: unknown) => logger.warn({ err }, 'spans were lost')), tooLate]);
    clearTimeout(timer);
  };
}

function isOn(env: Readonly<NodeJS.ProcessEnv>): boolean {
  const isDisabled = env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true' || env['OTEL_TRACES_EXPORTER'] === 'none';
  return !isDisabled && Boolean(env['OTEL_EXPORTER_OTLP_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']);
}
