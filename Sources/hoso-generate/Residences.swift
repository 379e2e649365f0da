/// Where applicants live, and how many dossiers they handed in per quarter.
///
/// The fourth quarter carries the planted mix shift: in each line the online share rises from the
/// third quarter to the fourth (by 1.65 percentage points at midpoint weights), while the whole
/// falls from 2,698 of 11,520 to 3,424 of 15,000, since more dossiers come from districts where
/// few go online (a mix effect of −2.24 points).
struct Residence {
  /// The district's name; empty for applicants whose district is not known.
  let name: String
  /// Dossiers per quarter of 2023, at the default size.
  let dossiers: [Int]
  /// Those of them handed in online.
  let online: [Int]
  /// One in `ethnic` of 100 applicants bears an Ê Đê or M'Nông name.
  let ethnic: Int

  init(_ name: String, _ dossiers: [Int], _ online: [Int], ethnic: Int) {
    self.name = name
    self.dossiers = dossiers
    self.online = online
    self.ethnic = ethnic
  }
}

/// The 15 districts, in the order of their codes 643 to 657, and the group without one.
let residences: [Residence] = [
  Residence("Buôn Ma Thuột", [1881, 2225, 2848, 2209], [518, 675, 919, 765], ethnic: 14),
  Residence("Buôn Hồ", [581, 687, 774, 790], [135, 177, 211, 232], ethnic: 22),
  Residence("Ea H'leo", [623, 737, 636, 1045], [94, 123, 112, 198], ethnic: 33),
  Residence("Ea Súp", [354, 419, 279, 678], [33, 44, 31, 80], ethnic: 28),
  Residence("Buôn Đôn", [344, 406, 314, 614], [44, 57, 47, 99], ethnic: 41),
  Residence("Cư M'gar", [882, 1043, 1060, 1315], [174, 226, 244, 326], ethnic: 40),
  Residence("Krông Búk", [322, 381, 313, 557], [46, 60, 53, 101], ethnic: 29),
  Residence("Krông Năng", [623, 737, 653, 1028], [98, 128, 121, 204], ethnic: 24),
  Residence("Ea Kar", [860, 1018, 1080, 1237], [181, 237, 267, 329], ethnic: 22),
  Residence("M'Đrắk", [365, 432, 310, 676], [40, 53, 40, 94], ethnic: 35),
  Residence("Krông Bông", [462, 546, 410, 837], [54, 71, 57, 124], ethnic: 34),
  Residence("Krông Pắc", [1043, 1234, 1277, 1532], [211, 275, 303, 390], ethnic: 25),
  Residence("Krông A Na", [462, 547, 516, 730], [82, 107, 108, 164], ethnic: 26),
  Residence("Lắk", [354, 419, 293, 664], [37, 49, 36, 88], ethnic: 52),
  Residence("Cư Kuin", [559, 661, 610, 897], [95, 124, 122, 192], ethnic: 31),
  Residence("", [125, 148, 147, 191], [20, 26, 27, 38], ethnic: 20),
]

/// How the dossiers of each quarter fall on its three months: the lunar new year (20–26 January
/// 2023) leaves a dip, the fourth quarter is the busiest.
let monthWeights: [[Int]] = [
  [264, 360, 360], [376, 386, 402], [380, 396, 376], [470, 508, 522],
]
