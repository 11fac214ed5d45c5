/** Provinces whose clocks are ahead of Jakarta's; every other one keeps western time. */
const CENTRAL =
  /\bbali\b|nusa\s*tenggara|\bnt[bt]\b|kalimantan\s*(?:selatan|timur|utara)|(?:south|east|north)\s*kalimantan|sulawesi|gorontalo/i;
const EASTERN = /maluku|moluccas|papua|irian/i;

/** Towns that owners give in place of a province. */
const CENTRAL_TOWNS =
  /denpasar|badung|kuta\b|ubud|gianyar|mataram|kupang|makassar|manado|palu\b|kendari|balikpapan|samarinda|banjarmasin|tarakan/i;
const EASTERN_TOWNS = /ambon|ternate|jayapura|sorong|merauke|manokwari/i;

interface Address {
  city: string | null;
  province: string | null;
}

/** The IANA zone of an outlet by its address; null where the address tells nothing. */
export function findOutletZone({ city, province }: Address): string | null {
  if (EASTERN.test(province ?? '')) return 'Asia/Jayapura';
  if (CENTRAL.test(province ?? '')) return 'Asia/Makassar';
  const town = `${city ?? ''} ${province ?? ''}`;
  if (EASTERN_TOWNS.test(town)) return 'Asia/Jayapura';
  return CENTRAL_TOWNS.test(town) ? 'Asia/Makassar' : null;
}
