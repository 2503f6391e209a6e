/** Names of the demo. Dealt to seats and abilities in the order of the list, which knows nothing of either. */
export const STAFF = {
  owner: "Ottilie Brandt",
  admin: "Amara Okafor",
  manager: "Marisol Vega",
  secondManager: "Tomasz Zieliński",
  coordinator: "Kofi Mensah",
  auditor: "Ingrid Solberg",
} as const;

/** The first is the one whom "enter as interviewer" opens. */
export const INTERVIEWERS = [
  "Ines Caldeira",
  "Jonas Weber",
  "Priya Raghunathan",
  "Ben Whitlock",
  "Hiro Tanaka",
  "Leila Haddad",
  "Marcus Oyelaran",
  "Sofia Lindqvist",
  "Daniel Ferreira",
  "Grace Kim",
  "Ruth Abramowitz",
  "Anselm Fischer",
] as const;

export const CANDIDATES = [
  "Naledi Mokoena", "Camille Rousseau", "陈静怡", "Owen Gallagher", "Fatima Zahra Benali", "Mateo Álvarez",
  "Ayşe Yıldırım", "Lucas Andrade", "Noor Rahman", "Emma Kowalczyk", "Théo Lefèvre", "Grace Nakamura",
  "Samuel Adeyemi", "Ana Petrović", "Julián Ortega", "Hannah Steiner", "Dmitri Volkov", "Zanele Dube",
  "Mei-Ling Wu", "Patrick O'Donnell", "Yasmin El-Sayed", "Viktor Novák", "Isabel Fonseca", "Kwame Boateng",
  "Astrid Dahl", "Ravi Chandran", "Chloe Bennett", "Олександр Шевченко", "Nina Hartmann", "Tariq Aziz",
  "Bronwyn Hughes", "Giulia Moretti", "Ikaika Kealoha", "Soo-jin Park", "Elif Demir", "Harriet Lowe",
  "Abdul Karim", "Magdalena Nowak", "Joaquín Herrera", "Leah Rosenthal", "Tuan Nguyễn", "Siobhán Kelly",
  "Rashid Khan", "Freya Nielsen", "Pedro Sá", "Alice Montgomery", "Hamza Idrissi", "Kateryna Bondar",
  "Wren Castillo", "Sanjay Patel", "Maja Kovač", "Elliot Grant", "Adaeze Nwosu", "Rosa Iglesias",
  "Tobias Engel", "Mina Ahmadi", "Callum Reid", "Lindiwe Zulu", "Arturo Beltrán", "Hye-won Choi",
] as const;

export const SMALL = {
  owner: "Delphine Marchetti",
  interviewers: ["Priscilla Owens", "Rafael Dominguez", "Yuki Sato"],
  candidates: ["Jamal Carter", "Beatriz Lima", "Ewan Fraser", "Nadia Hussain", "Piotr Mazur"],
} as const;
