package vn.vinhdanh.web.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads every JSON body of our interface by {@link PlainText}; a field that is there twice is a mistake. */
@Configuration(proxyBeanMethods = false)
class PlainTexts implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        for (HttpMessageConverter<?> converter : converters) {
            if (converter instanceof MappingJackson2HttpMessageConverter json) {
                // A copy: what the application reads from its own tables stays as it was written.
                ObjectMapper strict = json.getObjectMapper().copy()
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .registerModule(new SimpleModule("plain text")
                                .addDeserializer(String.class, new PlainText()));
                json.setObjectMapper(strict);
            }
        }
    }
}
