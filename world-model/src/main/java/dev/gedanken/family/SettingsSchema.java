package dev.gedanken.family;

import dev.gedanken.world.BadInputException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings of a family, read from a record: every component with a {@link Range} is a setting
 * of that name, and components that are records add their own.
 *
 * @param <R> the record
 */
public final class SettingsSchema<R extends Record> {
    private final R standard;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    /** Creates the schema of a record whose values are the defaults. */
    public SettingsSchema(R standard) {
        this.standard = standard;
        collect(standard);
    }

    private void collect(Record values) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            Object value = valueOf(component, values);
            Range range = component.getAnnotation(Range.class);
            if (value instanceof Record nested) {
                collect(nested);
            } else if (range != null) {
                Setting setting = setting(component, range, (Number) value);
                if (settings.put(setting.name(), setting) != null) {
                    throw new IllegalArgumentException(
                            "There are two settings '%s'.".formatted(setting.name()));
                }
            }
        }
    }

    private static Setting setting(RecordComponent component, Range range, Number value) {
        return new Setting(
                component.getName(),
                range.of(),
                // A float's own decimal digits, not those of the nearest double.
                Double.parseDouble(value.toString()),
                range.low(),
                range.high(),
                isWhole(component.getType()));
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class;
    }

    /** Returns the settings in the record's order. */
    public List<Setting> settings() {
        return List.copyOf(settings.values());
    }

    /**
     * Returns the record with other values.
     *
     * @param values text by name; settings that are not named keep their defaults
     * @throws BadInputException if a name is unknown or a value is no number of its range
     */
    public R with(Map<String, String> values) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        values.forEach((name, text) -> numbers.put(name, number(name, text)));
        return cast(rebuilt(standard, numbers));
    }

    /** Returns every setting's value in a record, as text by name. */
    public Map<String, String> describe(R values) {
        Map<String, String> texts = new LinkedHashMap<>();
        new SettingsSchema<>(values)
                .settings
                .values()
                .forEach(setting -> texts.put(setting.name(), setting.standardText()));
        return texts;
    }

    /** Returns a setting of a record whose value is not in its range; empty if there is none. */
    public static Optional<Setting> outside(Record values) {
        return new SettingsSchema<>(values)
                .settings.values().stream().filter(setting -> !setting.isInRange()).findFirst();
    }

    private double number(String name, String text) {
        Setting setting = settings.get(name);
        if (setting == null) {
            throw BadInputException.of("worldmodel.setting.unknown", name, ranges());
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw outside(setting, text);
        }
        boolean isOfKind = !setting.isWhole() || value == Math.rint(value);
        if (!(isOfKind && value >= setting.low() && value <= setting.high())) {
            throw outside(setting, text);
        }
        return value;
    }

    private BadInputException outside(Setting setting, String text) {
        return BadInputException.of(
                setting.isWhole() ? "worldmodel.setting.whole" : "worldmodel.setting.range",
                setting.name(),
                text,
                setting.text(setting.low()),
                setting.text(setting.high()),
                ranges());
    }

    private String ranges() {
        return settings.values().stream().map(Setting::range).collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private R cast(Record rebuilt) {
        return (R) standard.getClass().cast(rebuilt);
    }

    private static Record rebuilt(Record values, Map<String, Double> numbers) {
        RecordComponent[] components = values.getClass().getRecordComponents();
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : components) {
            Object value = valueOf(component, values);
            Double number = numbers.get(component.getName());
            if (value instanceof Record nested) {
                arguments.add(rebuilt(nested, numbers));
            } else if (number != null && component.isAnnotationPresent(Range.class)) {
                arguments.add(converted(component.getType(), number));
            } else {
                arguments.add(value);
            }
        }
        return created(values.getClass(), components, arguments);
    }

    private static Object converted(Class<?> type, double number) {
        if (type == int.class) {
            return (int) number;
        }
        if (type == long.class) {
            return (long) number;
        }
        if (type == float.class) {
            return (float) number;
        }
        return number;
    }

    private static Record created(
            Class<? extends Record> type, RecordComponent[] components, List<Object> arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadInputException refused) {
                throw refused;
            }
            throw new IllegalStateException("%s refused its values.".formatted(type), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be created.".formatted(type), e);
        }
    }

    private static Object valueOf(RecordComponent component, Record values) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be read.".formatted(component), e);
        }
    }
}
