/// The general category of a code point (Unicode Standard, section 4.5).
///
/// The raw values are ICU's, so that the packed properties need no translation.
public enum GeneralCategory: UInt8, Sendable, CaseIterable {
  /// Cn: not assigned in this version of Unicode.
  case unassigned = 0
  /// Lu.
  case uppercaseLetter
  /// Ll.
  case lowercaseLetter
  /// Lt.
  case titlecaseLetter
  /// Lm.
  case modifierLetter
  /// Lo, among them all Han.
  case otherLetter
  /// Mn.
  case nonspacingMark
  /// Me.
  case enclosingMark
  /// Mc.
  case spacingMark
  /// Nd.
  case decimalNumber
  /// Nl.
  case letterNumber
  /// No.
  case otherNumber
  /// Zs.
  case spaceSeparator
  /// Zl.
  case lineSeparator
  /// Zp.
  case paragraphSeparator
  /// Cc.
  case control
  /// Cf.
  case format
  /// Co.
  case privateUse
  /// Cs; never in valid UTF-8.
  case surrogate
  /// Pd.
  case dashPunctuation
  /// Ps.
  case openPunctuation
  /// Pe.
  case closePunctuation
  /// Pc.
  case connectorPunctuation
  /// Po.
  case otherPunctuation
  /// Sm.
  case mathSymbol
  /// Sc.
  case currencySymbol
  /// Sk.
  case modifierSymbol
  /// So.
  case otherSymbol
  /// Pi.
  case initialPunctuation
  /// Pf.
  case finalPunctuation
}
