package import Diagnostics
import Planning
import Syntax

extension Session {
  /// A script in its canonical form: see ``ScriptFormatter``. Names are those of what is loaded
  /// and those that the script defines. Nothing is carried out.
  ///
  /// With a language, keywords are translated, and names that have one label. A script with
  /// mistakes is given back as failures, and has no formatted text.
  package func formatted(
    _ script: SourceText, in language: Language?
  ) -> (text: String?, failures: [Failure]) {
    var formatter = ScriptFormatter(
      script, language: language, names: workspace.names, pairs: NamePairs(workspace.model))
    let (text, mistakes) = formatter.formatted()
    let failures = mistakes.map { Failure([$0], in: script, kind: .sentence) }
    return (failures.isEmpty ? text : nil, failures)
  }
}
