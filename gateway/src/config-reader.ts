import { visible } from '@aeo-hub/core/command';
import { SettingsError } from '@aeo-hub/core/database';
import { readNetwork, type Network } from './door/network';

/** The environment asks for something that cannot be; `faults` lists all of it, one line for each option. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';

  constructor(readonly faults: readonly string[]) {
    super(
      `The environment has settings that cannot be used:\n${faults.map((fault) => `  ${visible(fault)}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

interface IntegerOption {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** Reads options from an environment and gathers their faults. An option that is set to nothing counts as not set. */
export class ConfigReader {
  private readonly faults: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(option: string, fallback: string): string {
    return this.env[option]?.trim() || fallback;
  }

  integer(option: string, { default: fallback, least, most, unit }: IntegerOption): number {
    const text = this.text(option, String(fallback));
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    return this.fault(option, text, `a whole number from ${least} to ${most} (${unit}), as ${fallback}`, fallback);
  }

  url(option: string, fallback: string): string {
    const text = this.text(option, fallback);
    if (URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)) return text;
    return this.fault(option, text, `an http or https address, as ${fallback}`, fallback);
  }

  oneOf<Value extends string>(option: string, values: readonly Value[], fallback: Value): Value {
    const text = this.text(option, fallback);
    const value = values.find((known) => known === text);
    return value ?? this.fault(option, text, `one of ${values.join(', ')}`, fallback);
  }

  /** Null where it is not set. Its fault does not quote it. */
  secret(option: string, least: number): string | null {
    const text = this.text(option, '');
    if (text === '' || text.length >= least) return text || null;
    this.faults.push(`${option}: set it to at least ${least} characters that nobody can guess.`);
    return null;
  }

  networks(option: string): readonly Network[] {
    const text = this.text(option, '');
    const read = text === '' ? [] : text.split(',').map((part) => readNetwork(part.trim()));
    const networks = read.filter((network) => network !== null);
    if (networks.length === read.length) return networks;
    return this.fault(option, text, 'addresses or networks with commas between, as 10.1.0.7,10.2.0.0/16', []);
  }

  /** Options that are set together or not at all; null: not at all. `more` are of use only with these. */
  together(options: readonly string[], more: readonly string[]): readonly string[] | null {
    const isSet = (option: string): boolean => this.text(option, '') !== '';
    if (![...options, ...more].some(isSet)) return null;
    const missing = options.filter((option) => !isSet(option));
    if (missing.length === 0) return options.map((option) => this.text(option, ''));
    const given = [...options, ...more].filter(isSet).join(', ');
    this.faults.push(`${missing.join(', ')}: set it too, or unset ${given}.`);
    return null;
  }

  /** What another room reads of the environment; its faults are gathered with the others. */
  attempt<Value>(read: () => Value, fallback: Value): Value {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      // Several settings depend on the same option; its fault is reported once.
      this.faults.push(...error.faults.filter((fault) => !this.faults.includes(fault)));
      return fallback;
    }
  }

  /** @throws ConfigError */
  assertSound(): void {
    if (this.faults.length > 0) throw new ConfigError(this.faults);
  }

  private fault<Value>(option: string, text: string, expected: string, fallback: Value): Value {
    this.faults.push(`${option}=${JSON.stringify(text)}: set it to ${expected}.`);
    return fallback;
  }
}
