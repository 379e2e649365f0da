import Rendering

extension Session {
  /// The language and the numbers of what is told and saved.
  var tableStyle: TableStyle {
    TableStyle(language: settings.language, numbers: NumberFormat(of: locale))
  }
}
