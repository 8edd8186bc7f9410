// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The states seen so far, each under its number in the order of discovery. A state is kept as bytes, seven bits of a
 * number in each, in chunks; a table of open addresses finds it again.
 */
final class StateStore {
  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;
  /** Eight bytes at a time. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[][] chunks = new byte[16][];
  private long end;
  private long[] offsets = new long[1024];
  private int[] hashes = new int[1024];
  private int[] table = new int[4096];
  private int size;
  private byte[] packed = new byte[256];

  /** How many states there are. */
  int size() {
    return size;
  }

  /** How many bytes they take, roughly. */
  long bytes() {
    return end + 12L * offsets.length + 4L * table.length;
  }

  /** The number of a state: its old one, or the next where it is new. */
  int intern(int[] state) {
    int length = pack(state);
    int hash = hash(length);
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0) {
      int candidate = table[slot] - 1;
      if (hashes[candidate] == hash && isPacked(candidate, length)) {
        return candidate;
      }
      slot = slot + 1 & mask;
    }
    table[slot] = size + 1;
    append(length, hash);
    if (size * 2 > table.length) {
      rehash();
    }
    return size - 1;
  }

  /** The state under a number. */
  int[] get(int number) {
    long at = offsets[number];
    int count = number(at);
    at += width(count);
    int[] state = new int[count];
    for (int i = 0; i < count; i++) {
      int b = chunks[(int) (at >>> CHUNK_BITS)][(int) at++ & CHUNK - 1];
      int value = b & 127;
      for (int shift = 7; b < 0; shift += 7) {
        b = chunks[(int) (at >>> CHUNK_BITS)][(int) at++ & CHUNK - 1];
        value |= (b & 127) << shift;
      }
      state[i] = value;
    }
    return state;
  }

  private int number(long at) {
    int value = 0;
    int shift = 0;
    int b;
    do {
      b = chunks[(int) (at >>> CHUNK_BITS)][(int) at++ & CHUNK - 1];
      value |= (b & 127) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  private static int width(int number) {
    return number == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(number)) / 7;
  }

  private int pack(int[] state) {
    if (packed.length < 5 * (state.length + 1)) {
      packed = new byte[10 * (state.length + 1)];
    }
    int at = pack(state.length, 0);
    for (int number : state) {
      at = pack(number, at);
    }
    return at;
  }

  private int pack(int number, int at) {
    int rest = number;
    while ((rest & ~127) != 0) {
      packed[at++] = (byte) (rest | 128);
      rest >>>= 7;
    }
    packed[at++] = (byte) rest;
    return at;
  }

  private int hash(int length) {
    long hash = length;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      hash = mixed(hash, (long) EIGHT.get(packed, at));
    }
    for (; at < length; at++) {
      hash = mixed(hash, packed[at]);
    }
    return (int) (hash ^ hash >>> 29);
  }

  private static long mixed(long hash, long next) {
    long mixed = (hash ^ next) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }

  private boolean isPacked(int number, int length) {
    long at = offsets[number];
    if (number + 1 < size && offsets[number + 1] - at != length || number + 1 == size && end - at != length) {
      return false;
    }
    for (int done = 0; done < length; ) {
      int start = (int) at & CHUNK - 1;
      int part = Math.min(length - done, CHUNK - start);
      byte[] chunk = chunks[(int) (at >>> CHUNK_BITS)];
      if (!Arrays.equals(chunk, start, start + part, packed, done, done + part)) {
        return false;
      }
      done += part;
      at += part;
    }
    return true;
  }

  private void append(int length, int hash) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size + (size >> 1));
      hashes = Arrays.copyOf(hashes, offsets.length);
    }
    offsets[size] = end;
    hashes[size] = hash;
    size++;
    for (int done = 0; done < length; ) {
      int chunk = (int) (end >>> CHUNK_BITS);
      if (chunk == chunks.length) {
        chunks = Arrays.copyOf(chunks, chunk * 2);
      }
      if (chunks[chunk] == null) {
        chunks[chunk] = new byte[CHUNK];
      }
      int start = (int) end & CHUNK - 1;
      int part = Math.min(length - done, CHUNK - start);
      System.arraycopy(packed, done, chunks[chunk], start, part);
      done += part;
      end += part;
    }
  }

  private void rehash() {
    int[] wider = new int[table.length * 2];
    int mask = wider.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] & mask;
      while (wider[slot] != 0) {
        slot = slot + 1 & mask;
      }
      wider[slot] = number + 1;
    }
    table = wider;
  }
}
