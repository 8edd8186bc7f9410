// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.reports.results.Kernel.Touched;

class KernelSourceTest {
  static class State {}

  static class WiderState extends State {}

  @KernelFile("include/linux/mm.h")
  interface Header {
    void slowPath();

    default int getPage() {
      return 1;
    }

    default State makeState() {
      return new State();
    }
  }

  @KernelFile("mm/swap.c")
  interface Body extends Header {
    @Override
    default void slowPath() {}
  }

  static class Tree implements Header, Body {}

  @KernelFile("mm/swap.c")
  interface LaterBody extends Body {
    @Override
    default void slowPath() {}

    default void lruAdd() {}
  }

  static class LaterTree extends Tree implements LaterBody {}

  static class Patch extends Tree {
    @Override
    public void slowPath() {}

    @KernelFile("mm/gup.c")
    public void tryGrabPage() {}
  }

  static class PatchOfPatch extends Patch {
    @Override
    public int getPage() {
      return 2;
    }
  }

  static class LostLaterForm extends Patch implements LaterBody {}

  interface Mixin extends Header {
    @Override
    default int getPage() {
      return 3;
    }
  }

  static class Mixed extends Tree implements Mixin {}

  static class MixedIntoPatch extends Patch implements Mixin {}

  interface MixinOverAPrototype extends Header {
    @Override
    default void slowPath() {}
  }

  static class PickedOut extends Tree implements MixinOverAPrototype {
    @Override
    public void slowPath() {
      MixinOverAPrototype.super.slowPath();
    }
  }

  static class Remover extends Tree {
    @Override
    @Removed
    public int getPage() {
      throw new RemovedFunction("get_page");
    }
  }

  static class WiderFactory extends Tree {
    @Override
    public WiderState makeState() {
      return new WiderState();
    }

    @Override
    public String toString() {
      return "not a kernel function";
    }
  }

  static class Homeless extends Tree {
    public void helper() {}
  }

  private static List<Touched> touches(Class<?> kernel) {
    return new KernelSource(kernel).touches(kernel.getSuperclass());
  }

  private static Touched touched(String file, String... functions) {
    return new Touched(file, List.of(functions));
  }

  @Test
  void aBodyStandsInItsFileEvenWhereAHeaderHasThePrototype() {
    assertThat(touches(Patch.class))
        .containsExactly(touched("mm/gup.c", "try_grab_page"), touched("mm/swap.c", "slow_path"));
  }

  @Test
  void aPatchOfAPatchTouchesOnlyWhatItAdds() {
    assertThat(touches(PatchOfPatch.class)).containsExactly(touched("include/linux/mm.h", "get_page"));
  }

  @Test
  void aLaterFormOfAFileTouchesWhatItRedefinesOrAdds() {
    assertThat(touches(LaterTree.class)).containsExactly(touched("mm/swap.c", "lru_add", "slow_path"));
  }

  @Test
  void aBodyOfAClassBeatsTheDefaultOfAnInterfaceSoTheLaterFormDoesNotTouchIt() {
    assertThat(touches(LostLaterForm.class)).containsExactly(touched("mm/swap.c", "lru_add"));
  }

  @Test
  void aMixinTouchesTheFileOfWhatItOverrides() {
    assertThat(touches(Mixed.class)).containsExactly(touched("include/linux/mm.h", "get_page"));
    assertThat(touches(MixedIntoPatch.class)).containsExactly(touched("include/linux/mm.h", "get_page"));
  }

  @Test
  void whatAClassPicksOutOfAMixinStandsWhereItsParentHasIt() {
    assertThat(touches(PickedOut.class)).containsExactly(touched("mm/swap.c", "slow_path"));
  }

  @Test
  void aRemovedFunctionIsTouchedAndIsNotThereAnyMore() {
    assertThat(touches(Remover.class)).containsExactly(touched("include/linux/mm.h", "get_page"));
    assertThat(new KernelSource(Remover.class).has("get_page")).isFalse();
    assertThat(new KernelSource(Tree.class).has("get_page")).isTrue();
    assertThat(new KernelSource(Tree.class).has("try_grab_page")).isFalse();
    assertThat(new KernelSource(Patch.class).has("try_grab_page")).isTrue();
  }

  @Test
  void aFactoryMayReturnATypeOfItsOwn() {
    assertThat(touches(WiderFactory.class)).containsExactly(touched("include/linux/mm.h", "make_state"));
  }

  @Test
  void aFunctionWithoutAFileIsShownWithoutOne() {
    assertThat(touches(Homeless.class)).containsExactly(touched("", "helper"));
  }
}
