package dev.gedanken.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * A property of a reader under damaged inputs. The inputs are the same in every run; a damage on
 * which a reader fails is shrunk for ten seconds. {@code -Dgedanken.fuzz=10000} tries 10,000
 * inputs, {@code -Dgedanken.fuzz.seed=N} tries different ones.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(
        shrinking = ShrinkingMode.BOUNDED,
        generation = GenerationMode.RANDOMIZED,
        edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(Fuzz.Settings.class)
public @interface Fuzz {
    /** Returns how many inputs a short run tries. */
    int tries() default 12;

    /** Takes the number of inputs and the seed from the annotation and the system's properties. */
    final class Settings implements AroundPropertyHook {
        private static final long SEED = 14;

        @Override
        public PropertyExecutionResult aroundProperty(
                PropertyLifecycleContext context, PropertyExecutor property) {
            int tries = context.findAnnotation(Fuzz.class).orElseThrow().tries();
            PropertyAttributes attributes = context.attributes();
            attributes.setTries(Integer.getInteger("gedanken.fuzz", tries));
            attributes.setSeed(Long.toString(Long.getLong("gedanken.fuzz.seed", SEED)));
            return property.execute();
        }
    }
}
