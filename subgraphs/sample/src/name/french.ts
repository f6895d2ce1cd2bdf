import type { Vocabulary } from './vocabulary';

const words = (text: string) => text.trim().split(/\s+/);
const lines = (text: string) => text.trim().split(/\s*\n\s*/);

export const french: Vocabulary = {
  prefixes: ['', ...words('Grand Petit Haut Bas Nouveau Vieux Beau Cap Fort Lac Mont Val Bois Pré Clos')],
  brandHeads: words(`
    Aigue Argen Aube Beauce Belle Blanc Boréa Brise Bru Cale Champ Chante Châtai Chaude Clai Colom
    Corbe Coudre Cour Daup Dolbé Douce Écluse Épine Érable Esta Étan Faucon Ferme Feuil Floren Fontan
    Fraise Frêne Gaspé Gené Glace Grande Havre Hiron Jonque Lanau Lauren Longue Louve Lune Maré Mésan
    Mille Mira Neige Noisel Orme Outre Péri Plaine Quéro Riche Roche Sable Sapin Tourne Vaudre Verche`),
  brandTails: words(`
    bec bourg brise cage cèdre champ clair combe croix fleur font forge fort gard gué lac
    land lieu mare mont moulin née pierre pont port pré rive ronde roy val ville voie`),
  qualifiers: lines(`
    Abitibi
    Acadie
    Alliance
    Anticosti
    Appalaches
    Atlantique
    Beauport
    Bellechasse
    Bois-Francs
    Boréal
    Capitale
    Cartier
    Centre-Nord
    Champlain
    Charlevoix
    Chaudière
    Chicoutimi
    Côte-Nord
    Cantons
    Dominion
    de l’Anse
    de l’Érablière
    de l’Est
    de l’Estrie
    de l’Île
    de l’Ouest
    de la Baie
    de la Côte
    de la Frontière
    de la Gaspésie
    de la Matapédia
    de la Mauricie
    de la Montérégie
    de la Pointe
    de la Rive-Sud
    de la Vallée
    des Basques
    des Cascades
    des Chutes
    des Deux-Rives
    des Grands-Lacs
    des Îles
    des Laurentides
    des Plaines
    des Rapides
    des Seigneurs
    du Bas-du-Fleuve
    du Canal
    du Fjord
    du Golfe
    du Haut-Richelieu
    du Lac
    du Littoral
    du Nord
    de l’Outaouais
    du Port
    du Québec
    du Royaume
    du Saguenay
    du Sud
    Fédéral
    Frontenac
    Intercité
    Richelieu`),
  trades: {
    TRUCKING: ['Transport', 'Camionnage', 'Messageries routières', 'Fret'],
    RAIL: ['Chemin de fer', 'Ferroviaire'],
    SHIPPING: ['Navigation', 'Maritime'],
    AIR: ['Aérocargo', 'Aviation'],
    COURIER: ['Messagerie', 'Courrier'],
    IMPORT: ['Importations', 'Distribution', 'Quincaillerie', 'Meubles'],
    EXPORT: ['Exportations', 'Bois', 'Fromagerie', 'Érablière', 'Brûlerie'],
    MANUFACTURING: ['Industries', 'Fabrications', 'Aciers', 'Emballages'],
    TEXTILE: ['Textiles', 'Confections'],
    AEROSPACE: ['Aérospatiale'],
    WAREHOUSING: ['Entrepôts', 'Entreposage frigorifique'],
    TERMINAL: ['Terminaux', 'Arrimage'],
    FORWARDING: ['Transitaires', 'Groupage'],
    BROKERAGE: ['Courtiers en douane', 'Douanes'],
    LOGISTICS: ['Logistique'],
    HOLDING: ['Gestion'],
    PARK: ['Parc industriel'],
  },
  arrange: (brand, qualifier, trade) => `${trade} ${brand} ${qualifier}`,
};
