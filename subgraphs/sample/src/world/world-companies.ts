import type { WorldCompany } from './world-company';
import world from './world.json';

/** The named companies with which every sample begins. */
export const WORLD_COMPANIES = world.companies as readonly WorldCompany[];
