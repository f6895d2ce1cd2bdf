export { HOST_REFUSED } from './host-refused';
export { isAllowedHost } from './is-allowed-host';
export { readMetricsHosts } from './read-metrics-hosts';
