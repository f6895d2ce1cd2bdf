/** For the scraper whose `Host` header names the process otherwise than allowed. */
export const HOST_REFUSED =
  'The Host header is not an allowed name for /metrics. Ask by an IP address, or list the name in METRICS_ALLOWED_HOSTS.';
