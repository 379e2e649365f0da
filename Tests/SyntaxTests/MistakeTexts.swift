// Written by MistakeTests with UPDATE_GOLDEN=1; read the change before you commit it.
enum MistakeTexts {
  static let english = ""
}
