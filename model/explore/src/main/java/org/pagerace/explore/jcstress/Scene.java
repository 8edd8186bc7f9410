// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.jcstress;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * The objects of one test before its actors start.
 *
 * @param shape who acts
 * @param test what actors that are methods of the test are called on; the state itself where they are the same
 * @param state what the actors share, null where they share statics only
 */
public record Scene(TestShape shape, Object test, Object state) {

  /** Makes the objects by the constructors of their classes. */
  public static Scene of(TestShape shape) throws Throwable {
    Object state = shape.state() == null ? null : make(shape.state());
    Object test = shape.state() == shape.test() ? state : make(shape.test());
    return new Scene(shape, test, state);
  }

  /** A result with nothing in it, null where the test reports nothing. */
  public Object newResult() throws Throwable {
    return shape.result() == null ? null : make(shape.result());
  }

  /** Calls a method of the test, and throws what it throws. */
  public void call(Method method, Object result) throws Throwable {
    Object on = Modifier.isStatic(method.getModifiers()) ? null
        : method.getDeclaringClass().isInstance(test) ? test : state;
    try {
      method.invoke(on, shape.arguments(method, state, result));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object make(Class<?> type) throws Throwable {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } catch (NoSuchMethodException | InstantiationException e) {
      throw new BadTest("class " + type.getName() + " has no constructor without arguments", e);
    }
  }
}
