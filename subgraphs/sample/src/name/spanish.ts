import type { Vocabulary } from './vocabulary';

const words = (text: string) => text.trim().split(/\s+/);
const lines = (text: string) => text.trim().split(/\s*\n\s*/);

export const spanish: Vocabulary = {
  prefixes: ['', ...words('Gran Nuevo Alto Bajo Viejo Real San Puerto Punta Villa Cerro Valle Monte Campo Río')],
  brandHeads: words(`
    Acueducto Águila Albatros Algarrobo Almendro Arrecife Azteca Bahía Bisonte Cactus Calzada Cañada Cantera Caoba Cedro Cenzontle
    Chapulín Ciprés Cóndor Coral Cumbre Duna Encino Escudo Faro Fresno Gavilán Girasol Halcón Huizache Jacaranda Jaguar
    Laguna Laurel Lince Llano Manantial Maguey Meseta Mezquite Mirador Muñoz Nahual Nevado Nogal Nopal Ocelote Olmo
    Ombú Palmar Peña Peñasco Piñón Pirámide Quetzal Roble Sabino Saguaro Tarahumara Tecolote Tule Venado Volcán Ñandú`),
  brandTails: words(`
    Ágil Alegre Alfa Austral Azul Beta Capital Celeste Central Cordial Delta Digital Fértil Fiel Firme Fuerte
    Gris Ideal Industrial Integral Leal Libre Máxima Mayor Natural Noble Omega Oriental Sol Sur Total Verde`),
  qualifiers: lines(`
    de Altamira
    de Anáhuac
    de Aztlán
    de California
    de Calafia
    de Coahuila
    de Cuauhtémoc
    de Durango
    de Guerrero
    de Jalisco
    de La Paz
    de la Bahía
    de la Costa
    de la Cuenca
    de la Frontera
    de la Huasteca
    de la Laguna
    de la Meseta
    de la Paila
    de la Sierra
    de las Torres
    de los Altos
    de los Arcos
    de los Ríos
    de los Volcanes
    de Nuevo León
    de Occidente
    de Oriente
    de Peñamiller
    de San Ángel
    de San Juan
    de Santa Fe
    de Sinaloa
    de Sonora
    de Tamaulipas
    de Tepeyac
    de Veracruz
    de Yucatán
    del Anáhuac Norte
    del Bajío
    del Bravo
    del Cañón
    del Caribe
    del Carmen
    del Centro
    del Desierto
    del Golfo
    del Istmo
    del Lago
    del Mayab
    del Mezquital
    del Noreste
    del Noroeste
    del Norte
    del Pacífico
    del Papaloapan
    del Potosí
    del Pueblito
    del Río Grande
    del Sureste
    del Trópico
    del Valle
    del Yaqui
    Mexicana`),
  trades: {
    TRUCKING: ['Transportes', 'Autotransportes', 'Fletes', 'Autolíneas', 'Express', 'Carga'],
    RAIL: ['Ferrocarril', 'Ferroviaria'],
    SHIPPING: ['Naviera', 'Marítima'],
    AIR: ['Aerocarga', 'Aerolíneas'],
    COURIER: ['Mensajería', 'Paquetería'],
    IMPORT: ['Importadora', 'Comercializadora', 'Distribuidora', 'Abarrotes'],
    EXPORT: ['Exportadora', 'Agroindustrias', 'Empacadora', 'Berries'],
    MANUFACTURING: [
      'Manufacturas',
      'Autopartes',
      'Maquiladora',
      'Ensambles',
      'Plásticos',
      'Aceros',
      'Arneses',
      'Electrónica',
    ],
    TEXTILE: ['Textiles', 'Hilaturas', 'Confecciones'],
    AEROSPACE: ['Aeroespacial', 'Aeropartes'],
    WAREHOUSING: ['Almacenes', 'Almacenadora', 'Recinto Fiscalizado'],
    TERMINAL: ['Terminal', 'Terminales'],
    FORWARDING: ['Carga Internacional', 'Consolidadora'],
    BROKERAGE: ['Agencia Aduanal', 'Agentes Aduanales', 'Despachos Aduanales'],
    LOGISTICS: ['Logística', 'Operadora Logística'],
    HOLDING: ['Controladora', 'Grupo'],
    PARK: ['Parque Industrial', 'Desarrollos Industriales'],
  },
  arrange: (brand, qualifier, trade) => `${trade} ${brand} ${qualifier}`,
};
