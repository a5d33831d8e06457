package org.civicrules.json.jackson3;

import org.civicrules.json.WireView;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson 3 the wire form: it writes a finding, an explanation or another of the library's values as its record, and reads the
 * records back. A mapper finds it by itself ({@code JsonMapper.builder().findAndAddModules()}).
 */
public final class CivicRulesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Registers every view. */
    public CivicRulesModule() {
        super("civic-rules");
        WireView.ALL.forEach(view -> addSerializer(new ViewWriter<>(view)));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new WireFields());
    }
}
