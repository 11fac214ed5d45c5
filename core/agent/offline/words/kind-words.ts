/** The kinds of goods that people ask for by a word that no register need know. */
export type Kind = 'drink' | 'food' | 'snack';

/** What each kind is called in a question. */
export const KIND_WORDS: Readonly<Record<Kind, ReadonlySet<string>>> = {
  drink: toSet('minuman drink drinks beverage beverages'),
  food: toSet('makanan food foods'),
  snack: toSet('snack snacks cemilan camilan jajanan'),
};

/** Words in the names of categories that hold nothing but one kind. */
export const KIND_OF_CATEGORY: Readonly<Record<Kind, ReadonlySet<string>>> = {
  drink: toSet(
    `minuman drink drinks beverage beverages kopi coffee espresso latte teh tea jus juice juices soda mocktail mocktails
     smoothie smoothies susu milk milkshake boba bir beer sirup cokelat coklat chocolate matcha es dingin wedang jamu`,
  ),
  food: toSet(
    `makanan food foods nasi rice mie mi noodle noodles bakmi lauk main mains maincourse course pasta pizza burger
     ayam chicken bebek sate soto bakso seafood ikan sayur sup soup salad sarapan breakfast paket bowl bowls steak`,
  ),
  snack: toSet(
    `snack snacks cemilan camilan jajanan gorengan kue cake cakes pastry pastries roti bread bakery dessert desserts
     cookies donat bites finger kerupuk keripik`,
  ),
};

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
