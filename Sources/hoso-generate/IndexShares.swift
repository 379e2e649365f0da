/// Planned shares, of 10,000, behind the six parts of index 766. They are tuned so that the index
/// of the whole province is 72.09 at the default size; `scripts/verify-sample` derives it again.
enum IndexShares {
  // Openness: of all procedures, and of all dossiers for `synced`.
  static let publishedOnTime = 9040
  static let contentComplete = 9600
  static let updatedOnTime = 9020
  static let synced = 8975
  // Digitisation: of accepted dossiers, finished dossiers, procedures, or electronic results.
  static let electronicResult = 6600
  static let digitalInput = 6820
  static let electronicProcedures = 7200
  static let reused = 4200
  static let resultInPersonalStore = 3100
  static let inputFromPersonalStore = 2100
  static let citizenDataQueried = 5834
  // Online payment: of dossiers that owe.
  static let paidOnline = 5209
  // Satisfaction: of petitions, rated petitions, answered surveys; surveys of finished dossiers.
  static let petitionsOnTime = 8900
  static let petitionsSatisfied = 8600
  static let surveySatisfied = 8640
  static let surveyed = 3000
}
