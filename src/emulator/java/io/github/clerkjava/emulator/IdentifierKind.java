package io.github.clerkjava.emulator;

/** The ways to name a user that an instance can ask for. */
public enum IdentifierKind {
  /** An e-mail address. */
  EMAIL_ADDRESS("email_address", "email address"),
  /** A phone number in E.164 form. */
  PHONE_NUMBER("phone_number", "phone number"),
  /** A username. */
  USERNAME("username", "username"),
  /** The address of a web3 wallet. */
  WEB3_WALLET("web3_wallet", "web3 wallet");

  private final String parameter;
  private final String label;

  IdentifierKind(String parameter, String label) {
    this.parameter = parameter;
    this.label = label;
  }

  /** Returns the name that request parameters have for it. */
  String parameter() {
    return parameter;
  }

  /** Returns the name for people. */
  String label() {
    return label;
  }
}
