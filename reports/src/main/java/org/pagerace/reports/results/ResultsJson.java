// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The JSON form of the records: keys as declared, enum constants as their words, nothing guessed. */
public final class ResultsJson {
  private ResultsJson() {}

  /** Writes and reads the records. */
  public static JsonMapper mapper() {
    SimpleModule words = new SimpleModule("words");
    add(words, Verdict.class, Verdict.values(), Verdict::word);
    add(words, Expected.class, Expected.values(), expected -> expected.name().toLowerCase(Locale.ROOT));
    add(words, ModelCell.Remark.class, ModelCell.Remark.values(), ModelCell.Remark::words);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators = Separators.createDefaultInstance()
        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
        .withObjectEmptySeparator("")
        .withArrayEmptySeparator("");
    return JsonMapper.builder()
        .addModule(words)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .changeDefaultNullHandling(nulls -> nulls.withValueNulls(Nulls.FAIL, Nulls.FAIL))
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .defaultPrettyPrinter(
            new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter))
        .build();
  }

  private static <E extends Enum<E>> void add(
      SimpleModule module, Class<E> type, E[] constants, Function<E, String> word) {
    module.addSerializer(type, new WordWriter<>(type, word));
    module.addDeserializer(type, new WordReader<>(type, constants, word));
  }

  private static final class WordWriter<E extends Enum<E>> extends StdSerializer<E> {
    private final Function<E, String> word;

    WordWriter(Class<E> type, Function<E, String> word) {
      super(type);
      this.word = word;
    }

    @Override
    public void serialize(E value, JsonGenerator json, SerializationContext context) {
      json.writeString(word.apply(value));
    }
  }

  private static final class WordReader<E extends Enum<E>> extends StdDeserializer<E> {
    private final E[] constants;
    private final Function<E, String> word;

    WordReader(Class<E> type, E[] constants, Function<E, String> word) {
      super(type);
      this.constants = constants;
      this.word = word;
    }

    @Override
    public E deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        for (E constant : constants) {
          if (word.apply(constant).equals(json.getString())) {
            return constant;
          }
        }
      }
      throw context.weirdStringException(
          json.getValueAsString(), handledType(), "one of " + Arrays.stream(constants).map(word).toList());
    }
  }
}
