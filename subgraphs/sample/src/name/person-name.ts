import { english } from './english';
import { foldToAscii } from './fold-to-ascii';
import type { CompanyName } from './company-name';
import type { NameCode } from './name-code';
import { wordAt } from './word-at';

const words = (text: string) => text.trim().split(/\s+/);

const SURNAMES = words(`
  Abascal Alarcón Aldama Arriaga Ávila Barrón Bautista Becerra Cabrera Camacho Cárdenas Casillas Cisneros Cortázar Covarrubias Del_Ángel
  Duarte Echeverría Elizondo Escamilla Esparza Espinoza Farías Figueroa Galindo Garza Godínez Guzmán Hinojosa Ibarra Íñiguez Jáuregui
  Landeros Lizárraga Longoria Luévano Madrigal Magaña Márquez Montaño Muñiz Navarrete Núñez Ocampo Ordóñez Palafox Peñaloza Quiñones
  Quiroga Rentería Rincón Robledo Saldaña Sepúlveda Tamez Tostado Treviño Urrutia Valdivia Velasco Villagómez Yáñez Zaldívar Zúñiga`);
const GIVEN_NAMES = words(`
  Adela Agustín Alma Amparo Arturo Aurelio Beatriz Benito Blanca Bruno Camila Carlos Celia César Clara Dalia Damián Darío Diana Diego
  Elena Elías Emilio Ernesto Esther Fabiola Felipe Fermín Flora Gabriel Genaro Gloria Héctor Hilda Hugo Ignacio Inés Irene Isaac Jaime
  Josefina Julia Leonor Leticia Lucía Luz Manuel Marisol Mateo Mercedes Nadia Norma Octavio Olga Óscar Pablo Perla Ramón Rebeca Rocío
  Saúl Teresa Tomás Ximena`);
const SECOND_GIVEN_NAMES = [
  '',
  ...words('Abel Alberto Amalia Ana Andrés Ángel Antonia Iván José Luis María Noé Paz Raúl Sofía'),
];
const MIDDLE_INITIALS = 'ABCDEFGHJKLMNPRS';

/** A natural person in business under its own name: in Mexico two surnames, elsewhere a middle initial. Nobody in particular. */
export function personName(code: NameCode, country: string): CompanyName {
  return country === 'MX' ? mexicanName(code) : americanName(code);
}

function mexicanName(code: NameCode): CompanyName {
  const given = wordAt(GIVEN_NAMES, code.head);
  const second = wordAt(SECOND_GIVEN_NAMES, code.block);
  const [paternal, maternal] = [wordAt(SURNAMES, code.qualifier), wordAt(SURNAMES, code.tail)].map((surname) =>
    surname.replace('_', ' '),
  );
  const legalName = [given, second, paternal, maternal].filter((name) => name !== '').join(' ');
  const folded = foldToAscii(paternal ?? '');
  const vowel = /[AEIOU]/.exec(folded.slice(1))?.[0] ?? 'X';
  const taxLetters = folded.charAt(0) + vowel + foldToAscii(maternal ?? '').charAt(0) + foldToAscii(given).charAt(0);
  return { legalName, formerName: null, tradeNames: [], taxLetters };
}

function americanName(code: NameCode): CompanyName {
  const surname = wordAt(english.brandHeads, code.qualifier) + wordAt(english.brandTails, code.tail);
  const legalName = `${wordAt(GIVEN_NAMES, code.head)} ${MIDDLE_INITIALS.charAt(code.block)}. ${surname}`;
  return { legalName, formerName: null, tradeNames: [], taxLetters: '' };
}
