/** Swedish, Norwegian, Danish and Finnish. */
import type { NamesByField } from './names';

export const NORTHERN: NamesByField = {
	em: {
		sv: 'e-post|e-postadress|mejl|mejladress|mailadress',
		no: 'e-postadresse',
		da: 'e-mailadresse|mailadresse',
		fi: 'sähköposti|sähköpostiosoite',
	},
	ph: {
		sv: 'telefon|telefonnummer|mobil|mobilnummer|mobiltelefon|tfn',
		no: 'telefonnr|tlf|mobilnr|mobiltelefonnummer',
		da: 'tlf nr|mobilnr',
		fi: 'puhelin|puhelinnumero|matkapuhelin|matkapuhelinnumero|gsm|puh',
	},
	fn: { sv: 'förnamn|tilltalsnamn', no: 'fornavn', da: 'fornavn', fi: 'etunimi|etunimet' },
	ln: { sv: 'efternamn', no: 'etternavn', da: 'efternavn', fi: 'sukunimi' },
	ct: {
		sv: 'ort|postort|stad',
		no: 'poststed',
		da: 'bynavn|postdistrikt',
		fi: 'kaupunki|postitoimipaikka|paikkakunta|kunta',
	},
	st: { sv: 'landskap', no: 'fylke', da: 'landsdel', fi: 'maakunta|lääni' },
	zp: { sv: 'postnummer|postnr', no: 'postnr', da: 'postnr', fi: 'postinumero' },
	country: { sv: 'land', no: 'land', da: 'land', fi: 'maa' },
	db: {
		sv: 'födelsedatum|födelsedag|född',
		no: 'fødselsdato|fødselsdag',
		da: 'fødselsdato|fødselsdag',
		fi: 'syntymäaika|syntymäpäivä',
	},
	ge: { sv: 'kön', no: 'kjønn', da: 'køn', fi: 'sukupuoli' },
	value: {
		sv: 'totalbelopp|totalsumma|ordersumma|ordervärde|belopp|summa|totalt|att betala|köpesumma',
		no: 'totalbeløp|totalsum|ordresum|ordreverdi|beløp|totalt|sum|å betale|betalt beløp',
		da: 'samlet beløb|totalbeløb|samlet pris|ordresum|beløb|i alt|total beløb|at betale',
		fi: 'loppusumma|kokonaissumma|kokonaishinta|tilauksen summa|summa|yhteensä|maksettava|maksettu summa',
	},
	currency: { sv: 'valuta', no: 'valuta', da: 'valuta', fi: 'valuutta' },
	order_id: {
		sv: 'ordernummer|ordernr|beställningsnummer|order-id|fakturanummer',
		no: 'ordrenummer|ordrenr|bestillingsnummer|ordre|fakturanummer',
		da: 'ordrenummer|ordrenr|bestillingsnummer|ordre-id',
		fi: 'tilausnumero|tilauksen numero|tilaus|tilaustunnus|laskun numero',
	},
	content_ids: {
		sv: 'artikelnummer|produktnummer|produkt-id',
		no: 'varenummer|varenr|produktnummer',
		da: 'varenummer|varenr|produktnummer',
		fi: 'tuotenumero|tuotekoodi|tuotetunnus',
	},
	external_id: {
		sv: 'kundnummer|kund-id|kundnr',
		no: 'kundenummer|kunde-id',
		da: 'kundenummer|kunde-id|kundenr',
		fi: 'asiakasnumero|asiakastunnus|asiakas-id',
	},
	event_time: {
		sv: 'orderdatum|beställningsdatum|köpdatum|inköpsdatum|datum och tid|datum|tidsstämpel|betalningsdatum|skapad',
		no: 'ordredato|bestillingsdato|kjøpsdato|dato og tid|dato|tidsstempel|betalingsdato|opprettet',
		da: 'ordredato|bestillingsdato|købsdato|dato og tid|dato|tidsstempel|betalingsdato|oprettet',
		fi: 'tilauspäivä|tilausaika|tilauspäivämäärä|ostopäivä|päivämäärä ja aika|päivämäärä|pvm|aikaleima|maksupäivä|luotu',
	},
};
