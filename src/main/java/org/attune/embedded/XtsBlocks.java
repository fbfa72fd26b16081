package org.attune.embedded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.h2.store.fs.encrypt.FileEncrypt;

/**
 * AES-128 in XTS mode (IEEE 1619) over the blocks of a file, as H2's file encryption does it: one
 * key for data and tweak, the number of the block as its place. The JDK's AES uses the processor's
 * own instructions, H2's does not, and was most of what a write cost. For one thread.
 */
final class XtsBlocks {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int UNIT_BYTES = 16;
  private static final long FEEDBACK = 0x87;

  private final Cipher encryption;
  private final Cipher decryption;
  private final byte[] tweaks = new byte[FileEncrypt.BLOCK_SIZE];

  XtsBlocks(byte[] key) {
    this.encryption = cipher(Cipher.ENCRYPT_MODE, key);
    this.decryption = cipher(Cipher.DECRYPT_MODE, key);
  }

  private static Cipher cipher(int mode, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /** Encrypts the block in place. */
  void encrypt(long number, byte[] data, int offset) {
    apply(encryption, number, data, offset);
  }

  /** Decrypts the block in place. */
  void decrypt(long number, byte[] data, int offset) {
    apply(decryption, number, data, offset);
  }

  private void apply(Cipher cipher, long number, byte[] data, int offset) {
    try {
      prepareTweaks(number);
      mask(data, offset);
      cipher.update(data, offset, FileEncrypt.BLOCK_SIZE, data, offset);
      mask(data, offset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a whole block always fits", e);
    }
  }

  /** The tweak of each unit is that of the one before times x, in the field of 2^128 elements. */
  private void prepareTweaks(long number) throws GeneralSecurityException {
    LONGS.set(tweaks, 0, number);
    LONGS.set(tweaks, Long.BYTES, 0L);
    encryption.update(tweaks, 0, UNIT_BYTES, tweaks, 0);
    long low = (long) LONGS.get(tweaks, 0);
    long high = (long) LONGS.get(tweaks, Long.BYTES);
    for (int at = UNIT_BYTES; at < tweaks.length; at += UNIT_BYTES) {
      long carry = high >>> 63;
      high = high << 1 | low >>> 63;
      low = low << 1 ^ carry * FEEDBACK;
      LONGS.set(tweaks, at, low);
      LONGS.set(tweaks, at + Long.BYTES, high);
    }
  }

  private void mask(byte[] data, int offset) {
    for (int at = 0; at < tweaks.length; at += Long.BYTES) {
      LONGS.set(
          data, offset + at, (long) LONGS.get(data, offset + at) ^ (long) LONGS.get(tweaks, at));
    }
  }
}
