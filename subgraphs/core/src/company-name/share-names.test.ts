import fc from 'fast-check';
import { shareNames } from './share-names';

describe('two companies share names', () => {
  test.each([
    // English
    ['the number of a numbered company', ['9123-4567 Québec inc.'], ['91234567 QUEBEC INC']],
    ['a distinguishing word', ['Maple Ridge Freightways Inc.'], ['Maple Ridge Holdings LLC']],
    ['a trade name', ['Northern Star Haulage Ltd.', 'Maple Freight'], ['Maple Logistics Inc.']],
    ['a joined spelling', ['J.B. Hunt Transport, Inc.'], ['JBHunt']],
    ['a split spelling', ['Mc Donalds Corp'], ["McDonald's Corporation"]],
    ['"and" for "&"', ['AT&T Corp.'], ['AT and T']],
    ['initials without "&"', ['AT&T Corp.'], ['ATT']],
    ['an acronym', ['UPS Supply Chain Solutions, Inc.'], ['United Parcel Service, Inc.']],
    ['an acronym of generic words', ['IBM Canada Ltd.'], ['International Business Machines Corporation']],
    ['an acronym of two names', ['P&G'], ['Procter & Gamble Company']],
    ['a slip of the pen', ['Bergstorm LLC'], ['Bergstrom']],
    ['a whole name of common words', ['General Motors LLC'], ['General Motors Canada Company']],
    ['a whole name of generic words', ['Global Logistics Solutions LLC'], ['GLOBAL LOGISTICS SOLUTION, INC.']],
    ['a whole name of two characters', ['3M Company'], ['3 M Canada']],
    // French
    ['un mot distinctif', ['Brûlerie du Saint-Laurent inc.'], ['BRULERIE ST-LAURENT LTEE']],
    ['une graphie jointe', ['Érablière Beau Pré inc.'], ['Beaupré Exportations ltée']],
    ['une apostrophe', ['L’Oréal Canada inc.'], ['LOREAL']],
    ['un sigle', ['Société Laurentienne de Messagerie inc.'], ['SLM ltée']],
    ['une coquille', ['Transport Bélanger inc.'], ['Transport Bellanger']],
    // Spanish
    ['una palabra distintiva', ['Autopartes del Bajío, S.A. de C.V.'], ['BAJIO AUTOPARTES SA DE CV']],
    ['una grafía separada', ['Transportes Montealto, S.A. de C.V.'], ['Monte Alto Logística, S. de R.L. de C.V.']],
    ['una sigla', ['Fábricas Unidas Ocotlán, S.A. de C.V.'], ['Grupo FUO, S.A.P.I. de C.V.']],
    ['un error de escritura', ['Maquiladora Tarahumara, S.A. de C.V.'], ['Maquiladora Taraumara']],
  ])('by %s', (_, one, other) => {
    expect(shareNames(one, other)).toBe(true);
    expect(shareNames(other, one)).toBe(true);
  });
});

describe('two companies share no name', () => {
  test.each([
    ['numbered companies of one province', ['9123-4567 Québec inc.'], ['9876-1234 Québec inc.']],
    ['numbered companies of another', ['1234567 Ontario Ltd'], ['7654321 Ontario Ltd.']],
    ['numbered companies of initials', ['0912345 B.C. Ltd.'], ['0754321 B.C. LTD']],
    // English
    ['a legal form', ['Zorro Inc.'], ['Maple Inc.']],
    ['generic words', ['Zorro Logistics Services LLC'], ['Maple Logistics Services LLC']],
    ['generic words alone', ['Global Logistics Solutions LLC'], ['Global Logistics Services LLC']],
    ['a line of business', ['Ford Motor Company'], ['Dodge Motor Company']],
    ['praise', ['General Motors LLC'], ['General Mills, Inc.']],
    ['a country', ['Toyota Canada Inc.'], ['Ford Canada Inc.']],
    ['initials', ['J.B. Hunt Transport, Inc.'], ['JB Poindexter & Co., Inc.']],
    ['a small number', ['Pier 1 Imports, Inc.'], ['Formula One Freight']],
    ['letters in another order', ['UPS Supply Chain Solutions, Inc.'], ['USP Logistics LLC']],
    ['a beginning', ['Maple Transport'], ['Maplewood Transport']],
    ['a short word with another letter', ['Ford Freight'], ['Fort Freight']],
    ['an acronym of another name', ['IBM Freight LLC'], ['International Paper Company']],
    ['nothing', ['Maple Ridge'], []],
    ['no letter', ['...'], ['!?']],
    // French
    ['une forme juridique', ['Bélanger ltée'], ['Tremblay ltée']],
    ['des mots génériques', ['Groupe Bélanger international inc.'], ['Groupe Tremblay international inc.']],
    ['un saint', ['Brûlerie du Saint-Laurent inc.'], ['Transport Saint-Hyacinthe inc.']],
    // Spanish
    ['una forma jurídica', ['Halcón Azul, S.A. de C.V.'], ['Cedro Verde, S.A. de C.V.']],
    ['palabras genéricas', ['Comercializadora Halcón, S.A. de C.V.'], ['Comercializadora Cedro, S.A. de C.V.']],
    ['un punto cardinal', ['Transportes Norte Halcón'], ['Transportes Norte Cedro']],
    ['un santo', ['Importadora San Luis'], ['Importadora San Pedro']],
  ])('by %s', (_, one, other) => {
    expect(shareNames(one, other)).toBe(false);
    expect(shareNames(other, one)).toBe(false);
  });
});

test('whether names are shared does not depend on which company comes first', () => {
  const name = fc
    .array(fc.constantFrom('Maple', 'maplewood', 'AT&T', 'att', 'Motor', 'of', 'Logistics', '3', 'M', 'Inc.', 'one'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((words) => words.join(' '));
  const names = fc.array(name, { maxLength: 3 });
  fc.assert(fc.property(names, names, (one, other) => expect(shareNames(one, other)).toBe(shareNames(other, one))));
});
