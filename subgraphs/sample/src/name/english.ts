import type { Vocabulary } from './vocabulary';

const words = (text: string) => text.trim().split(/\s+/);

export const english: Vocabulary = {
  prefixes: ['', ...words('North South East West New Old Upper Lower Great Little Royal Central Inner Outer Far')],
  brandHeads: words(`
    Alder Amber Ash Aspen Barrow Beacon Birch Black Bramble Bright Bruns Cald Cedar Clare Copper Cran
    Dun Eagle Elder Elm Ever Fair Falcon Fern Flint Fox Glen Gran Grey Hart Haw Hazel
    Heron High Holt Iron Juniper Kes King Lake Lark Linden Long Mar Mill Moor Oak Osprey
    Pine Quarry Raven Red Rock Row Rye Salt Silver Spruce Stan Summer Thorn Wake Whit Willow`),
  brandTails: words(`
    bank bay bourne bridge brook burn bury cliff combe cove crest croft dale field ford gate
    grove ham haven hurst leigh mead mere point port ridge side stead stone ton vale worth`),
  qualifiers: words(`
    Alliance Allied Anchor Apex Arrow Atlantic Bayview Boreal Bridgeway Capital Cardinal Cascade Centennial Coastal Compass Continental
    Crossroads Crown Delta Dominion Eastern Evergreen Expert Frontier Global Granite Gulf Harbour Heartland Heritage Horizon Huron
    Independent Interlake Keystone Landmark Laurentian Liberty Longhaul Meridian Metro Midland National Northern Ocean Overland Pacific Pinnacle
    Pioneer Polar Prairie Premier Provincial Reliance Sentinel Southern Summit Superior Tidewater Transborder Trident Union Vanguard Western`),
  trades: {
    TRUCKING: ['Freightways', 'Trucking', 'Transport', 'Motor Lines', 'Haulage', 'Carriers', 'Drayage', 'Express'],
    RAIL: ['Railway', 'Rail Lines', 'Short Line Railroad'],
    SHIPPING: ['Shipping', 'Marine Lines', 'Steamship', 'Maritime'],
    AIR: ['Air Cargo', 'Airways', 'Aviation'],
    COURIER: ['Courier', 'Parcel Express'],
    IMPORT: ['Importers', 'Imports', 'Trading', 'Foods', 'Furniture', 'Hardware', 'Tools', 'Wholesale'],
    EXPORT: ['Exports', 'Timber Exports', 'Grain', 'Seafood', 'Produce', 'Lumber', 'Beverages'],
    MANUFACTURING: ['Manufacturing', 'Industries', 'Plastics', 'Auto Parts', 'Steel', 'Packaging', 'Machinery'],
    TEXTILE: ['Textiles', 'Apparel'],
    AEROSPACE: ['Aerospace', 'Aircraft Components'],
    WAREHOUSING: ['Warehousing', 'Cold Storage', 'Storage', 'Distribution'],
    TERMINAL: ['Terminals', 'Port Terminals', 'Stevedoring'],
    FORWARDING: ['Freight Forwarding', 'Forwarders', 'Consolidators', 'Cargo'],
    BROKERAGE: ['Customs Brokers', 'Brokers', 'Customs Services'],
    LOGISTICS: ['Logistics', 'Supply Chain', 'Fulfilment'],
    HOLDING: ['Holdings', 'Group'],
    PARK: ['Industrial Park', 'Business Park'],
  },
  arrange: (brand, qualifier, trade) => `${brand} ${qualifier} ${trade}`,
};
