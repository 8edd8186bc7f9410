// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.lang.invoke.WrongMethodTypeException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/** A call of an access mode method of a variable handle, as an operation. */
final class VarHandleCall {
  private static final Mode[] VOLATILE = {Mode.VOLATILE, Mode.VOLATILE};
  private static final Mode[] ACQUIRE = {Mode.ACQUIRE, Mode.PLAIN};
  private static final Mode[] RELEASE = {Mode.PLAIN, Mode.RELEASE};
  private static final Mode[] PLAIN = {Mode.PLAIN, Mode.PLAIN};

  private final Replay run;
  private final VarHandle handle;
  private final Location location;
  private final String what;
  /** What follows the coordinates, with the type of the variable. */
  private final Object[] values;

  private VarHandleCall(Replay run, VarHandle handle, AccessMode mode, Object[] arguments) {
    this.run = run;
    this.handle = handle;
    what = mode.methodName();
    int coordinates = handle.coordinateTypes().size();
    values = Arrays.copyOfRange(arguments, coordinates, arguments.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = Types.strictly(handle.varType(), values[i]);
    }
    location = run.heap.handles.location(run, handle, arguments);
  }

  /** Makes the call that a place in woven code describes: what it returns, with the type that the place expects. */
  static Object hooked(VarHandle handle, Object[] arguments, BoundPoint at) throws Throwable {
    Replay run = Replay.current();
    if (at.member == null) {
      MethodType type = MethodType.fromMethodDescriptorString(at.point.desc(), at.loader);
      at.member = new Form(AccessMode.valueFromMethodName(at.point.name()), type);
    }
    Form form = (Form) at.member;
    form.check(handle);
    Object result;
    if (run == null) {
      Initialisers watching = Initialisers.watching();
      if (watching != null) {
        watching.access(handle, form.mode, arguments, at);
      }
      result = handle.toMethodHandle(form.mode).invokeWithArguments(arguments);
    } else {
      result = new VarHandleCall(run, handle, form.mode, arguments).take(form.mode);
      run.done(null);
    }
    Class<?> expected = form.type.returnType();
    return expected == void.class || result == null ? null : Types.strictly(expected, result);
  }

  /** What a place in the code asks of any handle. */
  private static final class Form {
    private final AccessMode mode;
    private final MethodType type;
    /** One place may be asked for many handles in turn. */
    private final Set<VarHandle> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    Form(AccessMode mode, MethodType type) {
      this.mode = mode;
      this.type = type;
    }

    /**
     * Looks at a handle as the virtual machine does before each call.
     *
     * @throws UnsupportedOperationException where the variable cannot be accessed so
     * @throws java.lang.invoke.WrongMethodTypeException where the types at the place cannot become those of the handle
     */
    void check(VarHandle handle) {
      if (checked.contains(handle)) {
        return;
      }
      if (handle.hasInvokeExactBehavior() && !handle.accessModeType(mode).equals(type)) {
        throw new WrongMethodTypeException("expected " + handle.accessModeType(mode) + " but found " + type);
      }
      if (!handle.isAccessModeSupported(mode)) {
        throw new UnsupportedOperationException();
      }
      handle.toMethodHandle(mode).asType(type);
      checked.add(handle);
    }
  }

  private Object take(AccessMode mode) {
    return switch (mode) {
      case GET -> read(Mode.PLAIN);
      case GET_OPAQUE -> read(Mode.OPAQUE);
      case GET_ACQUIRE -> read(Mode.ACQUIRE);
      case GET_VOLATILE -> read(Mode.VOLATILE);
      case SET -> write(Mode.PLAIN);
      case SET_OPAQUE -> write(Mode.OPAQUE);
      case SET_RELEASE -> write(Mode.RELEASE);
      case SET_VOLATILE -> write(Mode.VOLATILE);
      case COMPARE_AND_SET -> didCompareAndSet(Kind.UPDATE, VOLATILE);
      case COMPARE_AND_EXCHANGE -> compareAndExchange(VOLATILE);
      case COMPARE_AND_EXCHANGE_ACQUIRE -> compareAndExchange(ACQUIRE);
      case COMPARE_AND_EXCHANGE_RELEASE -> compareAndExchange(RELEASE);
      case WEAK_COMPARE_AND_SET_PLAIN -> didCompareAndSet(Kind.WEAK_UPDATE, PLAIN);
      case WEAK_COMPARE_AND_SET -> didCompareAndSet(Kind.WEAK_UPDATE, VOLATILE);
      case WEAK_COMPARE_AND_SET_ACQUIRE -> didCompareAndSet(Kind.WEAK_UPDATE, ACQUIRE);
      case WEAK_COMPARE_AND_SET_RELEASE -> didCompareAndSet(Kind.WEAK_UPDATE, RELEASE);
      case GET_AND_SET -> exchange(VOLATILE);
      case GET_AND_SET_ACQUIRE -> exchange(ACQUIRE);
      case GET_AND_SET_RELEASE -> exchange(RELEASE);
      case GET_AND_ADD -> compute(VOLATILE, this::sum);
      case GET_AND_ADD_ACQUIRE -> compute(ACQUIRE, this::sum);
      case GET_AND_ADD_RELEASE -> compute(RELEASE, this::sum);
      case GET_AND_BITWISE_OR -> compute(VOLATILE, this::or);
      case GET_AND_BITWISE_OR_ACQUIRE -> compute(ACQUIRE, this::or);
      case GET_AND_BITWISE_OR_RELEASE -> compute(RELEASE, this::or);
      case GET_AND_BITWISE_AND -> compute(VOLATILE, this::and);
      case GET_AND_BITWISE_AND_ACQUIRE -> compute(ACQUIRE, this::and);
      case GET_AND_BITWISE_AND_RELEASE -> compute(RELEASE, this::and);
      case GET_AND_BITWISE_XOR -> compute(VOLATILE, this::xor);
      case GET_AND_BITWISE_XOR_ACQUIRE -> compute(ACQUIRE, this::xor);
      case GET_AND_BITWISE_XOR_RELEASE -> compute(RELEASE, this::xor);
    };
  }

  private Object read(Mode mode) {
    return Accesses.read(run, location, mode, what);
  }

  private Object write(Mode mode) {
    Accesses.write(run, location, values[0], mode, what);
    return null;
  }

  private Object didCompareAndSet(Kind kind, Mode[] modes) {
    Accesses.compareAndSet(run, location, kind, values[0], values[1], modes, what);
    return run.hasWritten();
  }

  private Object compareAndExchange(Mode[] modes) {
    return Accesses.compareAndSet(run, location, Kind.UPDATE, values[0], values[1], modes, what);
  }

  private Object exchange(Mode[] modes) {
    return Accesses.exchange(run, location, values[0], modes, what);
  }

  private Object compute(Mode[] modes, BinaryOperator<Object> function) {
    Object operand = values[0];
    return Accesses.update(run, location, found -> function.apply(found, operand), modes, what);
  }

  private Object sum(Object found, Object operand) {
    Class<?> type = handle.varType();
    if (type == float.class) {
      return (Float) found + (Float) operand;
    } else if (type == double.class) {
      return (Double) found + (Double) operand;
    }
    return Types.to(type, asLong(found) + asLong(operand));
  }

  private Object or(Object found, Object operand) {
    return bits(asLong(found) | asLong(operand));
  }

  private Object and(Object found, Object operand) {
    return bits(asLong(found) & asLong(operand));
  }

  private Object xor(Object found, Object operand) {
    return bits(asLong(found) ^ asLong(operand));
  }

  private Object bits(long result) {
    return handle.varType() == boolean.class ? (Object) (result != 0) : Types.to(handle.varType(), result);
  }

  private static long asLong(Object value) {
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    return value instanceof Character c ? c : ((Number) value).longValue();
  }
}
