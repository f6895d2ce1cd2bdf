/** One meaning and the ways to write it in English, French and Spanish; folded as `foldedWords` does. The first stands for all. */
type Meaning = readonly [english: string, french: string, spanish: string];

export interface WordGroup {
  /** Why names that have such a word in common need not be names of one company. */
  readonly reason: string;
  readonly meanings: readonly Meaning[];
}

/**
 * Words that no company is found by. No authority lists them: they are the hub's own choice, and a word that a company is likely to be
 * known by is not among them.
 */
export const GENERIC_WORDS: readonly WordGroup[] = [
  {
    reason: 'a legal form, wherever in the name it stands',
    meanings: [
      ['inc incorporated', 'incorporee', 'incorporado incorporada'],
      ['ltd limited', 'ltee limitee', 'ltda limitada'],
      ['corp corporation', '', 'corporacion'],
      ['llc', '', ''],
      ['llp', 'sencrl senc', ''],
      ['gmbh', 'sarl eurl', 'sapi sofom'],
    ],
  },
  {
    reason: 'what kind of body it is, as a legal form says too',
    meanings: [
      ['company companies co', 'compagnie compagnies cie', 'compania companias cia cias'],
      ['society', 'societe societes', 'sociedad sociedades'],
      ['group groups grp', 'groupe groupes', 'grupo grupos'],
      ['holding holdings', '', 'controladora tenedora'],
      ['enterprise enterprises', 'entreprise entreprises', 'empresa empresas'],
      ['establishment establishments', 'etablissement etablissements ets', 'establecimiento establecimientos'],
      ['partner partners', 'partenaire partenaires', 'socio socios'],
      ['associate associates assoc', 'associe associes', 'asociado asociados'],
      ['consortium', '', 'consorcio'],
      ['cooperative coop', '', 'cooperativa'],
      ['organization organisation', '', 'organizacion'],
      ['corporate', '', 'corporativo'],
      ['division', '', ''],
      ['branch', 'succursale', 'sucursal'],
      ['venture ventures', '', ''],
    ],
  },
  {
    reason: 'how far its business reaches',
    meanings: [
      ['international intl', 'internationale internationales internationaux', 'internacional internacionales'],
      ['global', 'globale', ''],
      ['worldwide', 'mondial mondiale mondiaux', 'mundial'],
    ],
  },
  {
    reason: 'what most companies in customs trade do',
    meanings: [
      ['logistics logistic', 'logistique logistiques', 'logistica logisticas logistico logisticos'],
      [
        'transport transports transportation transporting',
        '',
        'transporte transportes transportacion transportaciones',
      ],
      ['transporter transporters', 'transporteur transporteurs', 'transportista transportistas transportadora'],
      ['trucking truck trucks', 'camionnage camion camions', 'camiones autotransporte autotransportes'],
      ['freight', 'fret', 'flete fletes fletera fleteras'],
      ['carrier carriers cartage', '', 'acarreo acarreos'],
      ['hauling haulage', '', ''],
      ['forwarding forwarder forwarders', 'transitaire transitaires', 'reexpedicion reexpedidora'],
      ['shipping shipper shippers', 'expedition expeditions', 'embarque embarques'],
      ['cargo cargoes', '', 'carga cargas'],
      ['import imports importation importations importing', '', 'importacion importaciones'],
      ['importer importers', 'importateur importateurs', 'importadora importadoras importador importadores'],
      ['export exports exportation exportations exporting', '', 'exportacion exportaciones'],
      ['exporter exporters', 'exportateur exportateurs', 'exportadora exportadoras exportador exportadores'],
      ['trading trade trader traders', 'commerce negoce', 'comercio comerciante comerciantes'],
      ['commercial', 'commerciale', 'comercial comercializadora comercializacion'],
      ['customs', 'douane douanes douanier douaniers', 'aduana aduanas aduanal aduanales'],
      ['broker brokers brokerage', 'courtier courtiers courtage', 'corredor corredores'],
      ['agency agent agents', 'agence agences', 'agencia agencias agente agentes'],
      [
        'warehousing warehouse warehouses',
        'entrepot entrepots entreposage',
        'almacen almacenes almacenaje bodega bodegas',
      ],
      ['distribution distributions distributing', '', 'distribucion distribuciones'],
      [
        'distributor distributors',
        'distributeur distributeurs',
        'distribuidora distribuidoras distribuidor distribuidores',
      ],
      ['supply supplies', 'approvisionnement approvisionnements', 'suministro suministros'],
      ['chain', 'chaine', 'cadena'],
      ['wholesale wholesaler wholesalers', 'grossiste grossistes', 'mayoreo mayorista mayoristas'],
    ],
  },
  {
    reason: 'what any company offers, whatever its business',
    meanings: [
      ['services service svc svcs', '', 'servicio servicios'],
      ['solutions solution', '', 'solucion soluciones'],
      ['systems system', 'systeme systemes', 'sistema sistemas'],
      ['products product', 'produit produits', 'producto productos'],
      ['brands brand', 'marque marques', 'marca marcas'],
      [
        'manufacturing mfg manufacture',
        'fabrication fabrications',
        'manufactura manufacturas fabricacion fabricaciones',
      ],
      [
        'manufacturer manufacturers mfr',
        'manufacturier fabricant fabricants',
        'manufacturera manufactureras maquiladora maquila',
      ],
      ['industries industry ind', 'industrie', 'industria industrias'],
      ['industrial', 'industriel industrielle industriels industrielles', 'industriales'],
      ['technology technologies tech', 'technologie', 'tecnologia tecnologias'],
      ['development developments', 'developpement developpements', 'desarrollo desarrollos desarrolladora'],
      ['management mgmt', 'gestion', 'administracion administradora'],
      ['consulting consultants consultant', 'conseil conseils', 'consultoria consultores'],
      ['investments investment', 'investissement investissements', 'inversion inversiones'],
      ['operations operation operating', '', 'operacion operaciones operadora'],
    ],
  },
];

/** Words that tell companies apart only beside others: they weigh less than a name of its own. */
export const COMMON_WORDS: readonly WordGroup[] = [
  {
    reason: 'the line of business, which all in it have in common',
    meanings: [
      ['motor motors', 'moteur moteurs', 'motores'],
      ['auto autos automotive automobile automobiles', '', 'automotriz automotrices'],
      ['autoparts', '', 'autopartes'],
      ['parts part', 'piece pieces', 'refacciones refaccionaria'],
      ['steel steels', 'acier aciers', 'acero aceros'],
      ['metal metals', 'metaux', 'metales'],
      ['plastic plastics', 'plastique plastiques', 'plastico plasticos'],
      ['chemical chemicals', 'chimie chimique chimiques', 'quimica quimicas quimico quimicos'],
      ['paper papers', 'papier papiers', 'papel papeles'],
      ['packaging', 'emballage emballages', 'empaque empaques'],
      ['food foods', 'aliment aliments alimentation', 'alimento alimentos'],
      ['produce', '', ''],
      ['seafood seafoods', '', 'mariscos'],
      ['beverage beverages', 'boisson boissons', 'bebida bebidas'],
      ['lumber timber wood woods', 'bois', 'madera maderas'],
      ['furniture', 'meuble meubles', 'mueble muebles'],
      ['textile textiles', '', 'textil'],
      ['apparel clothing', 'vetement vetements', 'ropa'],
      ['electric electrical', 'electrique electriques', 'electrica electricas electrico electricos'],
      ['electronics electronic', 'electronique electroniques', 'electronica electronicas electronico electronicos'],
      ['energy', 'energie', 'energia'],
      ['oil petroleum', 'petrole petroles', 'petroleo petroleos'],
      ['gas', 'gaz', ''],
      ['mining mines', 'miniere minieres', 'minera mineras mineria'],
      ['bank banks', 'banque banques', 'banco bancos'],
      ['financial finance', 'financiere', 'financiera financiero'],
      ['insurance', 'assurance assurances', 'seguros'],
      ['construction constructions', '', 'construccion construcciones constructora'],
      ['engineering', 'ingenierie', 'ingenieria'],
      ['machinery machines machine', 'machinerie', 'maquinaria maquinarias'],
      ['equipment', 'equipement equipements', 'equipo equipos'],
      ['tools tool', 'outil outils outillage', 'herramienta herramientas'],
      ['hardware', 'quincaillerie', 'ferreteria'],
      ['glass', 'verre', 'vidrio vidrios'],
      ['business', 'affaires', 'negocios'],
      ['communications communication', '', 'comunicacion comunicaciones'],
      ['medical', 'medicale', 'medica medicas medico medicos'],
      ['pharma pharmaceutical pharmaceuticals', 'pharmaceutique pharmaceutiques', 'farmaceutica farmaceuticas'],
      ['farm farms', 'ferme fermes', 'granja granjas'],
      ['rail railway railways railroad', 'ferroviaire', 'ferroviaria ferrocarril ferrocarriles'],
      ['air', 'aerien aerienne', 'aerea aereas aereo aereos'],
      ['aviation', '', 'aviacion'],
      ['aerospace', 'aerospatial aerospatiale', 'aeroespacial'],
      ['marine maritime', '', 'maritima maritimas maritimo maritimos'],
      ['courier couriers', 'courrier messagerie messageries', 'mensajeria paqueteria'],
      ['express', '', ''],
      ['lines line', 'ligne lignes', 'linea lineas'],
      ['storage', '', 'almacenamiento'],
      ['terminal terminals', 'terminaux', 'terminales'],
      ['store stores', 'magasin magasins', 'tienda tiendas'],
      ['center centre centers centres', '', 'centro centros'],
    ],
  },
  {
    reason: 'the country of a subsidiary, or what belongs to that country',
    meanings: [
      ['canada canadian', 'canadien canadienne canadiens', 'canadiense'],
      ['mexico mexican', 'mexique mexicain mexicaine', 'mexicana mexicano mexicanos'],
      ['america american americas', 'amerique americain americaine', 'americana americano americanas'],
      ['usa us', '', ''],
    ],
  },
  {
    reason: 'the province behind the number of a numbered company, which alone tells such companies apart',
    meanings: [
      ['quebec', 'quebecois quebecoise', ''],
      ['ontario', '', ''],
      ['alberta', '', ''],
      ['manitoba', '', ''],
      ['saskatchewan', '', ''],
      ['newfoundland', '', ''],
      ['bc', '', ''],
      ['nb', '', ''],
      ['pei', '', ''],
    ],
  },
  {
    reason: 'a part of many names of places',
    meanings: [
      ['saint st', 'sainte ste', 'san santo santa sto sta'],
      ['mount mt', 'mont', 'monte'],
      ['fort ft', '', ''],
      ['north', 'nord', 'norte'],
      ['south', 'sud', 'sur'],
      ['east', 'est', 'este'],
      ['west', 'ouest', 'oeste'],
      ['lake lakes', 'lac lacs', 'lago lagos'],
      ['river rivers', 'riviere rivieres', 'rio rios'],
      ['valley', 'vallee', 'valle'],
      ['bay', 'baie', 'bahia'],
      ['city', 'ville', 'ciudad'],
      ['port', '', 'puerto'],
      ['new', 'nouveau nouvelle', 'nuevo nueva'],
      ['great grand', 'grande grands', 'gran'],
    ],
  },
  {
    reason: 'praise or a claim that many names begin with',
    meanings: [
      ['general', 'generale generales', ''],
      ['national', 'nationale nationaux', 'nacional nacionales'],
      ['united', 'uni unie unis', 'unido unida unidos unidas'],
      ['union', '', ''],
      ['universal', 'universelle universel', ''],
      ['royal', 'royale', ''],
      ['first', '', 'primera primero'],
      ['star stars', 'etoile', 'estrella'],
      ['quality', 'qualite', 'calidad'],
    ],
  },
  {
    reason: 'kinship of the owners',
    meanings: [
      ['brothers bros brother', 'frere freres', 'hermano hermanos hnos'],
      ['sons son', 'fils', 'hijo hijos'],
      ['family', 'famille', 'familia'],
    ],
  },
];

export const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'et', 'y', 'e']);

/** Words that say nothing: conjunctions, articles and prepositions of the three languages. */
export const FILLER_WORDS: ReadonlySet<string> = new Set([
  ...CONJUNCTIONS,
  ...'the of for a an de du des la le les l d en el los las del al'.split(' '),
]);
