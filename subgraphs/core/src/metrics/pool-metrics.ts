import { Gauge, type Registry } from 'prom-client';
import { poolFigures, type PoolFigures } from '../database';

/** Adds how the pools of database connections of this process are used. */
export function poolMetrics(registry: Registry): void {
  const gauge = (name: string, help: string, figure: (pool: PoolFigures) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers: [registry],
      collect() {
        this.reset();
        for (const pool of poolFigures()) this.inc({ pool: pool.name }, figure(pool));
      },
    });
  gauge('aeo_hub_database_connections_max', 'Connections that a pool may have.', ({ size }) => size);
  gauge('aeo_hub_database_connections_used', 'Connections that are in use.', ({ used }) => used);
  gauge('aeo_hub_database_connections_idle', 'Connections that are open and not in use.', ({ idle }) => idle);
  gauge('aeo_hub_database_connections_waiting', 'Statements that wait for a connection.', ({ waiting }) => waiting);
}
